import type { TimelineEvent } from './record.ts';

/** Events grouped by the year in which they began, in their own order. */
export function eventsByYear(
  events: readonly TimelineEvent[],
): { year: string; events: TimelineEvent[] }[] {
  const years = Map.groupBy(events, ({ date }) => date.slice(0, 4));
  return [...years].map(([year, list]) => ({ year, events: list }));
}
