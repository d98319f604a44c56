import { firstDay, lastDay } from '../dates/partial-date.ts';
import type { VerdictsFigure } from '../record/figure.ts';
import type { Claim } from '../record/record.ts';
import type { Verdict } from '../schemas/verdict.ts';
import { fitText, NARROWEST, NARROWEST_WIDE } from './text-room.ts';
import { timeScale, type TimeScale } from './time-scale.ts';
import { timeTicks, type TimeTick } from './time-ticks.ts';

const AXIS = 18;
const ROW = 58;
/** A mark with the room round it, in pixels. */
const MARK = 20;
/** A check this near to a mark, in per cent, is left to the table. */
const NEAR = 2;

/** A verdict and how long it held. */
export interface Stretch {
  readonly verdict: Verdict;
  /** Where its mark stands, and where its line ends; per cent of the width. */
  readonly x: number;
  readonly to: number;
  /** Later checks that left it as it was. */
  readonly checks: readonly number[];
}

export interface VerdictsLayout {
  readonly height: number;
  readonly ticks: readonly TimeTick[];
  readonly rows: readonly {
    readonly claim: Claim;
    /** Shortened where it would not fit the narrowest screen; the table has it whole. */
    readonly shortTitle: string;
    readonly y: number;
    readonly wide: readonly Stretch[];
    readonly narrow: readonly Stretch[];
  }[];
}

/** Where every mark, tick and name of a history of verdicts stands. */
export function layOutVerdicts(
  { claims, explainer }: VerdictsFigure,
  lang: string,
): VerdictsLayout {
  const days = claims.flatMap(({ history }) => history.map(({ date }) => lastDay(date))).sort();
  const first = days[0] ?? explainer.recordAsOf;
  const scale = timeScale(firstDay(first.slice(0, 7)), lastDay(explainer.recordAsOf));
  return {
    height: AXIS + claims.length * ROW,
    ticks: timeTicks(scale, lang),
    rows: claims.map((claim, at) => ({
      ...{ claim, shortTitle: fitText(claim.title, NARROWEST), y: AXIS + at * ROW },
      wide: stretches(claim, scale, (MARK / NARROWEST_WIDE) * 100),
      narrow: stretches(claim, scale, (MARK / NARROWEST) * 100),
    })),
  };
}

/** A claim's verdicts in time, with so much room between two marks that they do not touch. */
export function stretches(
  { history }: Pick<Claim, 'history'>,
  scale: TimeScale,
  room: number,
): Stretch[] {
  const entries = history.map(({ verdict, date }) => ({ verdict, x: scale.at(lastDay(date)) }));
  const starts = entries.filter(({ verdict }, at) => verdict !== entries[at - 1]?.verdict);
  const xs = spread(
    starts.map(({ x }) => x),
    room,
  );
  return starts.map(({ verdict, x }, at) => {
    const next = starts[at + 1];
    const checks = entries
      .filter((entry) => entry.x > x && entry.x < (next?.x ?? Infinity))
      .map((entry) => entry.x)
      .filter((check) => xs.every((mark) => Math.abs(mark - check) >= Math.max(NEAR, room / 2)));
    return { verdict, x: xs[at] ?? x, to: xs[at + 1] ?? 100, checks };
  });
}

/** Moves points apart that stand nearer than `room`, later ones to the right, without leaving the width. */
export function spread(xs: readonly number[], room: number): number[] {
  const half = room / 2;
  const spaced: number[] = [];
  for (const x of xs) spaced.push(Math.max(x, half, (spaced.at(-1) ?? -room) + room));
  for (let at = spaced.length - 1; at >= 0; at--)
    spaced[at] = Math.min(spaced[at] ?? 0, (spaced[at + 1] ?? 100 + half) - room);
  return spaced.map((x) => Math.round(x * 100) / 100);
}
