import type { TimelineEvent } from '../record/record.ts';
import { monthAfter } from './busy-months.ts';
import type { TimeScale } from './time-scale.ts';

export interface MonthBars {
  /** SVG path data of one bar a month, in a box 100 wide and as high as the busiest month has events. */
  readonly path: string;
  readonly busiest: {
    readonly month: string;
    readonly count: number;
    /** Its middle, and how a label above it stays within the drawing. */
    readonly x: number;
    readonly anchor: 'start' | 'middle' | 'end';
  };
}

/** How many events each month has; those dated to a year are in none. Undefined where no event has a month. */
export function monthBars(
  events: readonly TimelineEvent[],
  scale: TimeScale,
): MonthBars | undefined {
  const months = Map.groupBy(
    events.filter(({ date }) => date.length > 4),
    ({ date }) => date.slice(0, 7),
  );
  const [most] = [...months].toSorted(([, a], [, b]) => b.length - a.length);
  if (most === undefined) return undefined;
  const height = most[1].length;
  const x = scale.at(most[0]);
  const path = [...months].map(([month, { length }]) => {
    const from = scale.at(`${month}-01`);
    const width = Math.round((scale.at(`${monthAfter(month)}-01`) - from) * 90) / 100;
    return `M${from} ${height}v-${length}h${Math.max(width, 0.2)}v${length}z`;
  });
  return {
    path: path.join(''),
    busiest: {
      month: most[0],
      count: height,
      x,
      anchor: x < 30 ? 'start' : x > 70 ? 'end' : 'middle',
    },
  };
}
