import { precisionOf, type PartialDate } from './partial-date.ts';

const NO_BREAK_SPACE = '\u00a0';

/** `27 January 2025`, `January 2025` or `2025` in the given language, with no-break spaces; short months on request. */
export function formatDate(
  date: PartialDate,
  lang: string,
  month: 'long' | 'short' = 'long',
): string {
  const key = `${date} ${lang} ${month}`;
  const known = formatted.get(key);
  if (known !== undefined) return known;
  const text = formatAnew(date, lang, month);
  if (formatted.size < MOST_FORMATTED) formatted.set(key, text);
  return text;
}

/** A record names few days, and pages each of them many times. */
const formatted = new Map<string, string>();
const MOST_FORMATTED = 20_000;

function formatAnew(date: PartialDate, lang: string, month: 'long' | 'short'): string {
  const precision = precisionOf(date);
  if (precision === 'year') return date;
  const time = new Date(`${date}${precision === 'month' ? '-01' : ''}T00:00:00Z`);
  const day = precision === 'day' ? ({ day: 'numeric' } as const) : {};
  return glued(formatFor(lang, { year: 'numeric', month, ...day }).format(time));
}

/** `27 Jan` in the given language: a day of a year that is plain from where it stands. */
export function formatDay(date: string, lang: string): string {
  const format = formatFor(lang, { day: 'numeric', month: 'short' });
  return glued(format.format(new Date(`${date}T00:00:00Z`)));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a hundred times as long as using it, and a site uses few of them ten thousand times. */
function formatFor(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = [lang, options.year, options.month, options.day].join(' ');
  const known = formats.get(key);
  if (known !== undefined) return known;
  const locale = lang === 'en' ? 'en-GB' : lang;
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  formats.set(key, format);
  return format;
}

function glued(text: string): string {
  return text.replaceAll(' ', NO_BREAK_SPACE);
}
