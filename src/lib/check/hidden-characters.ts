/**
 * Characters that nobody sees: control characters, a return without a new line, marks that turn the direction of
 * writing, spaces without width, private signs, and the sign that stands where a character was lost. Joiners within
 * emoji and scripts, soft hyphens and spaces that do not break are no such characters. A pattern of them, as it is typed.
 */
export const HIDDEN =
  '\\r(?!\\n)|[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u200B\\u2028-\\u202E\\u2060\\u2066-\\u2069\\uE000-\\uF8FF\\uFEFF\\uFFFD]';
const EACH_HIDDEN = new RegExp(HIDDEN, 'g');

interface Hidden {
  /** Of the first. */
  readonly index: number;
  readonly message: string;
  readonly hint: string;
}

/** The first character in a text that cannot be seen, and how many there are. */
export function hiddenCharacter(text: string): Hidden | undefined {
  const index = text.search(EACH_HIDDEN);
  if (index < 0) return undefined;
  const code = text.charCodeAt(index);
  const count = text.match(EACH_HIDDEN)?.length ?? 1;
  const more = count === 1 ? '' : ` There are ${count} of its kind in all.`;
  return {
    index,
    message: `Here stands ${nameOf(code)} (U+${code.toString(16).toUpperCase().padStart(4, '0')}).${more}`,
    hint: 'Delete it and type the words around it again.',
  };
}

function nameOf(code: number): string {
  if (code === 0xfffd) return 'the sign for a character that was lost';
  if (code === 0x0d) return 'a return without a new line';
  if ((code >= 0x202a && code <= 0x202e) || code >= 0x2066)
    if (code <= 0x2069) return 'a mark that turns the direction of writing';
  if (code >= 0xe000 && code <= 0xf8ff) return 'a private sign that other fonts do not have';
  return 'a character that cannot be seen';
}
