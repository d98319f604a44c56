/** The schemes by which prose points at the record, in ordinary Markdown links: `[words](claim:some-id)`. */
const POINTER_KINDS = ['claim', 'term', 'event', 'person', 'source'] as const;

export type PointerKind = (typeof POINTER_KINDS)[number];

export interface Pointer {
  readonly kind: PointerKind;
  /** The id, or `<explainer>/<id>` for another explainer's claim or event. */
  readonly target: string;
}

const POINTER = new RegExp(`^(${POINTER_KINDS.join('|')}):(.*)$`);

/** The pointer that a link's address holds, or undefined for a link that leads elsewhere. */
export function readPointer(address: string): Pointer | undefined {
  const [, kind, target] = POINTER.exec(address) ?? [];
  const known = POINTER_KINDS.find((name) => name === kind);
  return known === undefined || target === undefined ? undefined : { kind: known, target };
}

/** A run of text, cut at its citations. `ids` of a piece that is no citation is undefined. */
export interface CitationPiece {
  readonly text: string;
  readonly offset: number;
  readonly ids?: readonly string[];
}

/** Cuts text at Pandoc's citations: `[@one]` and `[@one; @two]`. */
export function cutAtCitations(text: string): CitationPiece[] {
  const pieces: CitationPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(/\[@([^\]]*)\]/g)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), offset: end });
    const ids = (match[1] ?? '').split(';').map((part) => part.trim().replace(/^@/, ''));
    pieces.push({ text: match[0], offset: match.index, ids });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), offset: end });
  return pieces;
}
