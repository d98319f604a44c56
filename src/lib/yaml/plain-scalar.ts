/** Stands for "not for the short way": the whole file is then read by the full parser. */
export const IN_DOUBT = Symbol('in doubt');

const INTEGER = /^(?:0|-?[1-9]\d{0,14})$/;
const DECIMAL = /^-?(?:0|[1-9]\d{0,9})\.\d{1,6}$/;
const DATE = /^\d{4}-\d{2}(?:-\d{2})?$/;
/** What begins like a number and is text all the same: whatever has a sign that is in no number. */
const TEXT = /[^-+.\w]|[G-HJ-MP-WYZg-hj-mp-wyz]/;
const WORDS = new Map<string, unknown>([
  ...['null', 'Null', 'NULL', '~'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
const LONGEST_WORD = 5;
const [PLUS, MINUS, DOT, ZERO, NINE] = [43, 45, 46, 48, 57];

/** What an unquoted value means in the core schema of YAML 1.2. */
export function plainScalar(text: string): unknown {
  if (text.length <= LONGEST_WORD && WORDS.has(text)) return WORDS.get(text);
  const sign = text.charCodeAt(0);
  const mayBeNumber =
    (sign >= ZERO && sign <= NINE) || sign === MINUS || sign === PLUS || sign === DOT;
  if (!mayBeNumber || DATE.test(text)) return text;
  if (INTEGER.test(text) || DECIMAL.test(text)) return Number(text);
  return TEXT.test(text) ? text : IN_DOUBT;
}
