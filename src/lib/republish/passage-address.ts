/**
 * An address that leads to some words of a page and holds when they change: the id of the place first, the words behind
 * it as a text fragment. Where the words are gone, or a browser does not know text fragments, it leads to the id.
 */
export function passageAddress(page: string, id: string, words: string): string {
  return `${page}#${id}:~:text=${encodeWords(words)}`;
}

/** As the directive's grammar asks: hyphens, commas and ampersands are part of it, the rest as in any address. */
function encodeWords(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}
