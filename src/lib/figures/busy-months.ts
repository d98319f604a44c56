import { lastDay, precisionOf } from '../dates/partial-date.ts';
import type { TimelineEvent } from '../record/record.ts';

/** The least share of all events that two months must hold to be opened up. */
const DENSE = 0.2;
/** Fewer events need no opening up. */
const MANY = 6;

/** The two months in a row that hold most events dated to the day, from their first day to their last. */
export function busyMonths(
  events: readonly TimelineEvent[],
): { readonly from: string; readonly to: string } | undefined {
  const dated = events.filter(({ date }) => precisionOf(date) === 'day');
  const spans = [...new Set(dated.map(({ date }) => date.slice(0, 7)))].map((month) => {
    const to = lastDay(monthAfter(month));
    const count = dated.filter(({ date }) => date >= `${month}-01` && date <= to).length;
    return { from: `${month}-01`, to, count };
  });
  const [busiest] = spans.toSorted(
    (a, b) => b.count - a.count || a.from.localeCompare(b.from, 'en'),
  );
  if (busiest === undefined || busiest.count < Math.max(MANY, events.length * DENSE))
    return undefined;
  return { from: busiest.from, to: busiest.to };
}

/** `2025-12` → `2026-01`. */
export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}
