/**
 * A date as precisely as it is known: `2025`, `2025-01` or `2025-01-27` (ISO 8601, proleptic Gregorian).
 * Kept as text, so that it sorts, prints in `datetime` attributes and survives JSON unchanged.
 */
export type PartialDate = string;

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True for a year, a month or a day that exists in the calendar. */
export function isPartialDate(text: string): boolean {
  const known = judged.get(text);
  if (known !== undefined) return known;
  const isOne = isInCalendar(text);
  if (judged.size < MOST_JUDGED) judged.set(text, isOne);
  return isOne;
}

/** A record names few days, and each of them many times. */
const judged = new Map<string, boolean>();
const MOST_JUDGED = 20_000;

function isInCalendar(text: string): boolean {
  const match = PATTERN.exec(text);
  if (match === null) return false;
  const [, year, month = '01', day = '01'] = match;
  const iso = `${year}-${month}-${day}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

/** How precisely the date is known. */
export function precisionOf(date: PartialDate): 'year' | 'month' | 'day' {
  if (date.length === 4) return 'year';
  return date.length === 7 ? 'month' : 'day';
}

/** The first day that the date can mean, as `YYYY-MM-DD`. */
export function firstDay(date: PartialDate): string {
  return `${date}${'-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}`;
}

/** The last day that the date can mean, as `YYYY-MM-DD`. A thing dated to a month is certain only at its end. */
export function lastDay(date: PartialDate): string {
  if (precisionOf(date) === 'day') return date;
  const year = Number(date.slice(0, 4));
  const month = precisionOf(date) === 'year' ? 12 : Number(date.slice(5, 7));
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Orders by first day, then the less precise date first. Usable as a sort comparator. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  const [one, two] = [firstDay(a), firstDay(b)];
  return one < two ? -1 : one > two ? 1 : a.length - b.length;
}

/** True when all that `date` can mean lies on or before `day` (a full date). */
export function isKnownBy(date: PartialDate, day: string): boolean {
  return lastDay(date) <= day;
}
