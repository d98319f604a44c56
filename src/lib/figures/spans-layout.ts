import { firstDay, lastDay } from '../dates/partial-date.ts';
import type { SpanMark, SpanRow, SpansFigure } from '../record/figure.ts';
import type { SpanFill } from '../schemas/figure.ts';
import { NARROWEST, NARROWEST_WIDE, textWidth } from './text-room.ts';
import { timeScale } from './time-scale.ts';
import { timeTicks, type TimeTick } from './time-ticks.ts';

/** Pixels: the axis, a line of the marks' labels, a row, and the bar within it. */
const AXIS = 20;
const LINE = 17;
const ROW = 58;
const BAR = 12;
const GAP = 6;
/** A bar is at least this wide, in per cent, so that a day can be seen. */
const LEAST = 0.6;

interface PlacedMark {
  readonly mark: SpanMark;
  /** As the key below the drawing numbers it. */
  readonly number: number;
  readonly x: number;
  /** The base of its label on wide screens, and of its number on narrow ones; pixels from the top. */
  readonly labelY: number;
  readonly numberY: number;
  readonly anchor: 'start' | 'end';
}

export interface SpansLayout {
  readonly height: number;
  readonly barHeight: number;
  readonly ticks: readonly TimeTick[];
  readonly marks: readonly PlacedMark[];
  readonly rows: readonly {
    readonly row: SpanRow;
    readonly labelY: number;
    readonly noteY: number;
    readonly barY: number;
    readonly bars: readonly { x: number; width: number; fill: SpanFill }[];
  }[];
}

/** What stands beside the line of a mark on wide screens. */
export function markLabel(number: number, label: string): string {
  return `${number} ${label}`;
}

/** Where every bar, line and label of a figure of spans stands. */
export function layOutSpans(figure: SpansFigure, lang: string): SpansLayout {
  const [start, end] = [firstDay(figure.from), lastDay(figure.to)];
  const scale = timeScale(start, end);
  const xs = figure.marks.map(({ date }) => scale.at(lastDay(date)));
  const labels = figure.marks.map(({ label }, at) =>
    extent(((xs[at] ?? 0) / 100) * NARROWEST_WIDE, textWidth(markLabel(at + 1, label)) + GAP),
  );
  const numbers = xs.map((x) => ({
    from: (x / 100) * NARROWEST - 8,
    to: (x / 100) * NARROWEST + 8,
  }));
  const labelLines = stack(labels);
  const numberLines = stack(numbers);
  const lines = Math.max(
    0,
    ...labelLines.map((line) => line + 1),
    ...numberLines.map((n) => n + 1),
  );
  const top = AXIS + lines * LINE + GAP;
  const base = (line: number) => AXIS + (line + 1) * LINE - 4;
  return {
    height: top + figure.rows.length * ROW,
    barHeight: BAR,
    ticks: timeTicks(scale, lang),
    marks: figure.marks.map((mark, at) => ({
      ...{ mark, number: at + 1, x: xs[at] ?? 0, anchor: labels[at]?.anchor ?? 'start' },
      labelY: base(labelLines[at] ?? 0),
      numberY: base(numberLines[at] ?? 0),
    })),
    rows: figure.rows.map((row, at) => {
      const y = top + at * ROW;
      return {
        ...{ row, labelY: y + 12, noteY: y + 27, barY: y + 34 },
        bars: row.spans.map(({ from, to, fill }) => {
          const x = scale.at(firstDay(from));
          const until = to === undefined ? 100 : scale.at(lastDay(to));
          const width = Math.round(Math.max(LEAST, until - x) * 100) / 100;
          return { x: Math.min(x, 100 - width), width, fill };
        }),
      };
    }),
  };
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

/** To the right of a line where there is room, else to its left. */
function extent(at: number, width: number): Extent & { anchor: 'start' | 'end' } {
  return at + width <= NARROWEST_WIDE
    ? { from: at, to: at + width, anchor: 'start' }
    : { from: at - width, to: at, anchor: 'end' };
}

/** The line of each extent, from 0: the first on which it touches none of those before it. */
export function stack(extents: readonly Extent[]): number[] {
  const lines: Extent[][] = [];
  return extents.map((one) => {
    const free = lines.findIndex((line) =>
      line.every((other) => other.to + GAP <= one.from || one.to + GAP <= other.from),
    );
    const line = free < 0 ? lines.length : free;
    (lines[line] ??= []).push(one);
    return line;
  });
}
