import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { cutAtCitations, readPointer, type PointerKind } from './pointer.ts';

/** One place in prose that points at the record. Line and column are 1-based, in the text that was parsed. */
export interface Reference {
  readonly kind: PointerKind;
  readonly target: string;
  /** The words that carry it; empty for a citation. */
  readonly text: string;
  /** 1 for the first reference of this kind to this target in the file, then 2, 3 … */
  readonly nth: number;
  readonly line: number;
  readonly column: number;
}

/** Every pointer and citation of a parsed text, in reading order. */
export function findReferences(tree: Root): Reference[] {
  const references: Reference[] = [];
  const seen = new Map<string, number>();
  const add = (found: Omit<Reference, 'nth'>) => {
    const key = `${found.kind}:${found.target}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    references.push({ ...found, nth });
  };
  visit(tree, (node) => {
    const start = node.position?.start ?? { line: 1, column: 1 };
    if (node.type === 'link') {
      const pointer = readPointer(node.url);
      if (pointer !== undefined)
        add({ ...pointer, text: toString(node), line: start.line, column: start.column });
    }
    if (node.type === 'text') {
      for (const piece of cutAtCitations(node.value)) {
        const before = node.value.slice(0, piece.offset).split('\n');
        const line = start.line + before.length - 1;
        const column = (before.length > 1 ? 1 : start.column) + (before.at(-1) ?? '').length;
        for (const id of piece.ids ?? [])
          add({ kind: 'source', target: id, text: '', line, column });
      }
    }
  });
  return references;
}
