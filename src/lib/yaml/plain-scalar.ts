/** Stands for "not for the short way": the whole file is then read by the full parser. */
export const IN_DOUBT = Symbol('in doubt');

const NUMBER_SIGNS = /^[-+.\d]/;
const INTEGER = /^(?:0|-?[1-9]\d{0,14})$/;
const DECIMAL = /^-?(?:0|[1-9]\d{0,9})\.\d{1,6}$/;
/** What begins like a number and is text all the same: dates, and whatever has a sign that is in no number. */
const TEXT = /^\d{4}-\d{2}(?:-\d{2})?$|[^-+.\w]|[G-HJ-MP-WYZg-hj-mp-wyz]/;
const WORDS = new Map<string, unknown>([
  ...['null', 'Null', 'NULL', '~'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
const LONGEST_WORD = 5;

/** What an unquoted value means in the core schema of YAML 1.2. */
export function plainScalar(text: string): unknown {
  if (text.length <= LONGEST_WORD && WORDS.has(text)) return WORDS.get(text);
  if (!NUMBER_SIGNS.test(text)) return text;
  if (INTEGER.test(text) || DECIMAL.test(text)) return Number(text);
  return TEXT.test(text) ? text : IN_DOUBT;
}
