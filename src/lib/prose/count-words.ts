const WORD = /[\p{L}\p{N}$€£][\p{L}\p{N}.,'’%-]*/gu;
const DOLLAR = 36;
/** The private sign that stands for a pointer in sentences that are checked: no letter. */
const POINTER = 0xe000;
const codes = (from: string, to = from) =>
  Array.from(
    { length: to.charCodeAt(0) - from.charCodeAt(0) + 1 },
    (_, at) => from.charCodeAt(0) + at,
  );
/** By the code of an ASCII character: 2 where a word may begin with it, 1 where it may only go on with it. */
const PARTS = new Uint8Array(128);
for (const code of [...codes('A', 'Z'), ...codes('a', 'z'), ...codes('0', '9'), DOLLAR])
  PARTS[code] = 2;
for (const code of [...".,'%-"].flatMap((sign) => codes(sign))) PARTS[code] = 1;

/** How many words a text has: runs of letters and digits, with the signs within them. A sign of money begins one. */
export function countWords(text: string): number {
  let count = 0;
  let isWithin = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // What is letter or digit in other alphabets, the pattern knows.
    if (code >= 128 && code !== POINTER) return text.match(WORD)?.length ?? 0;
    const part = PARTS[code];
    if (part === 2 && (!isWithin || code === DOLLAR)) count += 1;
    isWithin = part === 2 || (isWithin && part === 1);
  }
  return count;
}
