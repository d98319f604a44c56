import { precisionOf, type PartialDate } from './partial-date.ts';

const NO_BREAK_SPACE = '\u00a0';

/** `27 January 2025`, `January 2025` or `2025` in the given language, with no-break spaces; short months on request. */
export function formatDate(
  date: PartialDate,
  lang: string,
  month: 'long' | 'short' = 'long',
): string {
  const precision = precisionOf(date);
  if (precision === 'year') return date;
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month };
  if (precision === 'day') options.day = 'numeric';
  const locale = lang === 'en' ? 'en-GB' : lang;
  const time = new Date(`${date}${precision === 'month' ? '-01' : ''}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, options).format(time).replaceAll(' ', NO_BREAK_SPACE);
}

/** `27 Jan` in the given language: a day of a year that is plain from where it stands. */
export function formatDay(date: string, lang: string): string {
  const locale = lang === 'en' ? 'en-GB' : lang;
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', day: 'numeric', month: 'short' };
  const text = new Intl.DateTimeFormat(locale, options).format(new Date(`${date}T00:00:00Z`));
  return text.replaceAll(' ', NO_BREAK_SPACE);
}
