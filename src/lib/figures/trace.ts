import type { TimelineEvent } from '../record/record.ts';
import { timeScale } from './time-scale.ts';

export interface Stroke {
  /** Per cent of the width. */
  readonly x: number;
  readonly importance: 1 | 2 | 3;
}

/**
 * The trace under a title: the explainer's own events as strokes on one line that ends on the day the record ends.
 * Long quiet years at the start are squeezed by a square root, so that the busy ones have room.
 */
export function layOutTrace(
  events: readonly TimelineEvent[],
  recordAsOf: string,
): { strokes: Stroke[]; labels: { x: number; text: string }[] } {
  const first = events[0];
  if (first === undefined) return { strokes: [], labels: [] };
  const start = `${first.date.slice(0, 4)}-01-01`;
  const scale = timeScale(start, recordAsOf);
  const squeeze = (share: number) => Math.round((share / 100) ** 1.6 * 9_800 + 200) / 100;
  const strokes = events
    .filter(({ date }) => date <= recordAsOf)
    .map(({ date, importance }) => ({ x: squeeze(scale.at(date)), importance }));
  return { strokes, labels: labelsFor(start, recordAsOf, (date) => squeeze(scale.at(date))) };
}

/** Three years to go by: the first, one in between, and the last whole one, if they stand clear of each other. */
function labelsFor(from: string, to: string, x: (date: string) => number) {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  const years = [...new Set([first, Math.round((first + last) / 2), last])];
  return years
    .map((year) => ({ x: Math.max(x(`${year}-01-01`), 4), text: String(year) }))
    .filter(({ x: at }, index, all) => index === 0 || at - (all[index - 1]?.x ?? 0) > 8);
}
