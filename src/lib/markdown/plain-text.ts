/** Signs that mean something to Markdown somewhere, control characters among them. No other sign is ever escaped. */
const MARKS = /[\p{Cc}!#$&*+<=>@[\\\]^_`{|}~]/u;
/** What may stand between the brackets of a link's address as it is. */
const PLAIN_ADDRESS = /^https?:[\w./:?#@!*+,;=%~-]+$/;
/** A full stop or a hyphen may mean something only where a line begins, as it may behind a number there. */
const LINE_BEGINNING = /^(?:[\p{L}“‘"']|\d+[^\d.)])/u;
const LINE_END = /[\r\n]/;

/**
 * Whether a text stands in Markdown as it is, whatever it is part of. `before` and `after` are the characters around it.
 * Nearly every text does, and finding that out costs a hundredth of looking for each sign that might have to be escaped.
 */
export function isPlainText(text: string, { before, after }: { before: string; after: string }) {
  if (text === '' || MARKS.test(text)) return false;
  if (text.startsWith('(') && before === ']') return false;
  if (LINE_END.test(before) && !LINE_BEGINNING.test(text)) return false;
  return !(LINE_END.test(after) && text.endsWith(' '));
}

/** Whether an address stands between the brackets of a link as it is. */
export function isPlainAddress(address: string): boolean {
  return PLAIN_ADDRESS.test(address);
}
