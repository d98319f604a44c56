import type { AmountRow, AmountsFigure } from '../record/figure.ts';
import { logScale, shortSum } from './log-scale.ts';
import { NARROWEST, NARROWEST_WIDE, textWidth } from './text-room.ts';

/** Pixels: above the first group, from a group's rule to its title, for each row, and below the last row of a group. */
const TOP = 20;
const TITLE = 18;
const ROW = 56;
const FOOT = 25;
/** How far the arrow of "at least" reaches, in per cent, and how wide its head is, in pixels. */
const REACH = 7;
const HEAD = 9;
/** Pixels between a mark and its label. */
const GAP = 14;
/** The narrowest distance of two labels of the axis, in pixels. */
const TICK = 46;

export interface PlacedAmount {
  readonly row: AmountRow;
  /** Pixels from the top to the middle of the mark. */
  readonly y: number;
  /** Per cent of the width: where the mark begins and ends. */
  readonly from: number;
  readonly to: number;
  /** Where the label stands on wide screens; undefined where it fits neither side, and stands above the mark. */
  readonly label: PlacedLabel | undefined;
}

interface PlacedLabel {
  readonly x: number;
  readonly dx: number;
  readonly anchor: 'start' | 'end';
}

export interface AmountsLayout {
  readonly height: number;
  readonly ticks: readonly {
    readonly x: number;
    readonly text: string;
    readonly anchor: 'start' | 'middle' | 'end';
    /** Left out on narrow screens, where it would touch its neighbours. */
    readonly isMinor: boolean;
  }[];
  readonly groups: readonly {
    readonly title: string;
    /** Pixels from the top to the group's rule, and to the base of its title. */
    readonly y: number;
    readonly titleY: number;
    readonly rows: readonly PlacedAmount[];
  }[];
}

/** Where every mark and label of a figure of sums stands. */
export function layOutAmounts({ groups, currency }: AmountsFigure, lang: string): AmountsLayout {
  const all = groups.flatMap(({ rows }) => rows);
  const scale = logScale(all.flatMap(({ from, to }) => [from, to]));
  let y = TOP;
  const placed = groups.map(({ title, rows }) => {
    const top = y;
    y = top + TITLE + rows.length * ROW + FOOT;
    return {
      ...{ title, y: top, titleY: top + TITLE },
      rows: rows.map((row, at): PlacedAmount => {
        const from = scale.at(row.from);
        const to = row.basis === 'at-least' ? Math.min(97, from + REACH) : scale.at(row.to);
        const middle = top + TITLE + (at + 1) * ROW;
        return { row, y: middle, from, to, label: placeLabel(row, from, to) };
      }),
    };
  });
  const steps = scale.ticks.length - 1;
  const every = Math.max(1, Math.ceil((TICK * steps) / NARROWEST));
  return {
    height: y,
    groups: placed,
    ticks: scale.ticks.map((value, at) => ({
      x: scale.at(value),
      text: shortSum(value, currency, lang),
      anchor: at === 0 ? 'start' : at === steps ? 'end' : 'middle',
      isMinor: at % every !== 0,
    })),
  };
}

function placeLabel(row: AmountRow, from: number, to: number): PlacedLabel | undefined {
  const width = Math.max(textWidth(`${row.shown}  ${row.label}`), textWidth(row.note)) + GAP;
  const head = row.basis === 'at-least' ? HEAD : 0;
  const right = (to / 100) * NARROWEST_WIDE + head;
  const left = (from / 100) * NARROWEST_WIDE;
  if (right + width <= NARROWEST_WIDE) return { x: to, dx: GAP + head, anchor: 'start' };
  return left - width >= 0 ? { x: from, dx: -GAP, anchor: 'end' } : undefined;
}
