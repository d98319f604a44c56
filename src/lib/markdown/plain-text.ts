/** Signs that mean nothing to Markdown within a line. A full stop or a hyphen may only where a line begins. */
const PLAIN = /^[\p{L}\p{N}\u00a0 .,;:?%£€/()'"’‘“”–—…-]+$/u;
const LINE_END = /[\r\n]/;

/**
 * Whether a text stands in Markdown as it is, whatever it is part of. `before` and `after` are the characters around it.
 * Nearly every text does, and finding that out costs a hundredth of looking for each sign that might have to be escaped.
 */
export function isPlainText(text: string, { before, after }: { before: string; after: string }) {
  if (!PLAIN.test(text)) return false;
  if (text.startsWith('(') && before === ']') return false;
  if (LINE_END.test(before) && !/^[\p{L}“‘"']/u.test(text)) return false;
  return !(LINE_END.test(after) && text.endsWith(' '));
}
