import type { BarRow, BarsFigure, Series } from '../record/figure.ts';
import { percent } from './text-room.ts';

/** The longest bar, in per cent of the width: what is left is for the value at its end. */
const LONGEST = 0.76;
/** Pixels: a group's title, a line of text, a bar with the room below it, and the room below a row and a group. */
const TITLE = 24;
const LINE = 16;
const BAR = 12;
const STEP = 17;
const ROW_FOOT = 8;
const GROUP_FOOT = 14;

interface PlacedBar {
  readonly series: Series;
  readonly shown: string;
  readonly y: number;
  /** Per cent of the width. */
  readonly width: number;
  /** False where there is nothing to compare: only its words are shown. */
  readonly hasValue: boolean;
}

export interface BarsLayout {
  readonly height: number;
  readonly barHeight: number;
  readonly groups: readonly {
    readonly title: string;
    readonly y: number;
    readonly titleY: number;
    readonly rows: readonly {
      readonly row: BarRow;
      readonly labelY: number;
      readonly noteY: number;
      readonly bars: readonly PlacedBar[];
    }[];
  }[];
}

/** Where every bar and label of a figure of bars stands. Bars begin at zero; each group has a scale of its own. */
export function layOutBars({ groups }: BarsFigure): BarsLayout {
  let y = 1;
  const placed = groups.map(({ title, max, rows }) => {
    const top = y;
    y += TITLE;
    const placedRows = rows.map((row) => {
      const labelY = y + LINE - 2;
      const noteY = row.note === undefined ? labelY : labelY + LINE;
      const barsY = noteY + 6;
      y = barsY + row.values.length * STEP + ROW_FOOT;
      const bars = row.values.map(({ series, value, shown }, at): PlacedBar => ({
        ...{ series, shown, y: barsY + at * STEP },
        width: percent(Math.min(1, (value ?? 0) / max) * LONGEST),
        hasValue: value !== undefined,
      }));
      return { row, labelY, noteY, bars };
    });
    y += GROUP_FOOT;
    return { title, y: top, titleY: top + 17, rows: placedRows };
  });
  return { height: y - GROUP_FOOT, barHeight: BAR, groups: placed };
}
