import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { pointsOf } from '../points-of.ts';
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
  const pointAt = pointsOf(source);
  const add = (
    kind: PointerKind,
    target: string,
    text: string,
    offset: number,
    isInLink?: boolean,
  ) => {
    const key = `${kind}:${target}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    const { line, column } = pointAt(offset);
    const place = { line, column };
    references.push(
      isInLink === undefined
        ? { kind, target, text, nth, ...place }
        : { kind, target, text, isInLink, nth, ...place },
    );
  };
  const read = (node: Nodes, isInLink: boolean) => {
    if (node.type === 'link') {
      const pointer = readPointer(node.url);
      if (pointer !== undefined) {
        const { start, typed } = typedAt(node, source);
        const at = Math.max(0, typed.lastIndexOf(node.url));
        add(pointer.kind, pointer.target, toString(node), start + at);
      }
    }
    if (node.type === 'text' && node.value.includes('[@')) {
      // Looked for in what was typed: the node's value lacks the indent of the lines of a list.
      const { start, typed } = typedAt(node, source);
      let at = 0;
      for (const { ids = [] } of cutAtCitations(node.value))
        for (const id of ids) {
          at = Math.max(at, typed.indexOf(`@${id}`, at));
          add('source', id, '', start + at, isInLink);
          at += 1;
        }
    }
    if (!('children' in node)) return;
    for (const child of node.children) read(child, isInLink || node.type === 'link');
  };
  read(tree, false);
  return references;
}

/** What was typed for a node, and where it begins. */
function typedAt({ position }: Nodes, source: string): { start: number; typed: string } {
  const start = position?.start.offset ?? 0;
  return { start, typed: source.slice(start, position?.end.offset ?? 0) };
}
