import { firstDay, lastDay, type PartialDate } from '../dates/partial-date.ts';

const DAY = 86_400_000;

/** A straight scale of time: the share of the way, in per cent, from the start of one day to the end of another. */
export interface TimeScale {
  /** Where the middle of what a date can mean stands; what lies beyond an end stands at that end. */
  at(date: PartialDate): number;
  readonly from: string;
  readonly to: string;
}

/** A scale from the first moment of `from` to the last of `to`, both `YYYY-MM-DD`. */
export function timeScale(from: string, to: string): TimeScale {
  const start = Date.parse(from);
  const length = Date.parse(to) + DAY - start;
  return {
    from,
    to,
    at: (date) => {
      const middle = (Date.parse(firstDay(date)) + Date.parse(lastDay(date)) + DAY) / 2;
      const share = Math.min(1, Math.max(0, (middle - start) / length));
      return Math.round(share * 10_000) / 100;
    },
  };
}

/** The first days of the years within a span, as dates. */
export function yearsBetween(from: string, to: string): string[] {
  const first = Number(from.slice(0, 4)) + (from.endsWith('-01-01') ? 0 : 1);
  const last = Number(to.slice(0, 4));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => `${first + at}-01-01`);
}
