/** A run of an excerpt; marked where it is a word that was looked for. */
export interface ExcerptPiece {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * Takes Pagefind's excerpt apart, which is HTML with `<mark>` as its one element, so that it can be shown as text.
 * Pagefind writes every other "<" and ">" of the content as an entity, and nothing else.
 */
export function excerptPieces(excerpt: string): ExcerptPiece[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const marked = piece.startsWith('<mark>');
      const text = marked ? piece.slice('<mark>'.length, -'</mark>'.length) : piece;
      return { text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), marked };
    });
}
