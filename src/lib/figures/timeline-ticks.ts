import { NARROWEST, NARROWEST_WIDE } from './text-room.ts';
import { yearsBetween, type TimeScale } from './time-scale.ts';

const DAY = 86_400_000;
/** Pixels that a year takes, with the gap before the next. */
const YEAR = 36;

export interface YearTick {
  readonly x: number;
  /** Where its name is shown: everywhere, in wide drawings, or nowhere. */
  readonly shown: 'always' | 'when-wide' | 'never';
  readonly text: string;
}

/** The years of a span, each named wherever there is room: the first before all others, then the latest. */
export function yearTicks(scale: TimeScale): YearTick[] {
  const dates = [
    ...new Set([`${scale.from.slice(0, 4)}-01-01`, ...yearsBetween(scale.from, scale.to)]),
  ];
  const xs = dates.map((date) => scale.at(date));
  const always = roomy(xs, NARROWEST);
  const wide = roomy(xs, NARROWEST_WIDE, always);
  return xs.map((x, at) => ({
    x,
    shown: always.has(x) ? 'always' : wide.has(x) ? 'when-wide' : 'never',
    text: dates[at]?.slice(0, 4) ?? '',
  }));
}

/** Those of some places where a year's name, right of its place, stands clear of the others and of the edge. */
function roomy(
  xs: readonly number[],
  pixels: number,
  stay: ReadonlySet<number> = new Set(),
): Set<number> {
  const width = (YEAR / pixels) * 100;
  const kept = new Set(stay);
  for (const x of [...xs.slice(0, 1), ...xs.slice(1).toReversed()]) {
    const isClear = [...kept].every((other) => Math.abs(other - x) >= width);
    if (isClear && x + width <= 100) kept.add(x);
  }
  return kept;
}

export interface WeekTick {
  /** Where the day begins. */
  readonly x: number;
  readonly date: string;
}

/** The first day of a span, then its Mondays, but for one that would crowd the first day. */
export function weekTicks(from: string, to: string): WeekTick[] {
  const start = Date.parse(from);
  const days = Math.round((Date.parse(to) - start) / DAY) + 1;
  return Array.from({ length: days }, (_, at) => ({
    x: Math.round((at / days) * 10_000) / 100,
    date: new Date(start + at * DAY).toISOString().slice(0, 10),
  })).filter(({ date }, at) => at === 0 || (at > 3 && new Date(date).getUTCDay() === 1));
}
