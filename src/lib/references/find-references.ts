import type { Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { cutAtCitations, readPointer, type PointerKind } from './pointer.ts';

/**
 * One place in prose that points at the record. Line and column are 1-based, in the text that was parsed: where the
 * address of a link begins, or the `@` of a citation.
 */
export interface Reference {
  readonly kind: PointerKind;
  readonly target: string;
  /** The words that carry it; empty for a citation. */
  readonly text: string;
  /** 1 for the first reference of this kind to this target in the file, then 2, 3 … */
  readonly nth: number;
  readonly line: number;
  readonly column: number;
  /** True for a citation that stands within the words of a link, where its own link cannot stand. */
  readonly isInLink?: boolean;
}

/** Every pointer and citation of a parsed text, in reading order. `source` is the text that the tree was parsed from. */
export function findReferences(tree: Root, source: string): Reference[] {
  const references: Reference[] = [];
  const seen = new Map<string, number>();
  const add = (found: Omit<Reference, 'nth'>) => {
    const key = `${found.kind}:${found.target}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    references.push({ ...found, nth });
  };
  const inLinks = new Set<Text>();
  visit(tree, 'link', (link) => visit(link, 'text', (text) => void inLinks.add(text)));
  visit(tree, (node) => {
    const start = node.position?.start.offset ?? 0;
    const typed = source.slice(start, node.position?.end.offset ?? 0);
    if (node.type === 'link') {
      const pointer = readPointer(node.url);
      const at = Math.max(0, typed.lastIndexOf(node.url));
      if (pointer !== undefined)
        add({ ...pointer, text: toString(node), ...pointIn(source, start + at) });
    }
    if (node.type === 'text') {
      // Looked for in what was typed: the node's value lacks the indent of the lines of a list.
      let at = 0;
      for (const id of cutAtCitations(node.value).flatMap(({ ids }) => ids ?? [])) {
        at = Math.max(at, typed.indexOf(`@${id}`, at));
        const isInLink = inLinks.has(node);
        add({ kind: 'source', target: id, text: '', isInLink, ...pointIn(source, start + at) });
        at += 1;
      }
    }
  });
  return references;
}

function pointIn(source: string, offset: number): { line: number; column: number } {
  const lines = source.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
