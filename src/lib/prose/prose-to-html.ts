import type { Nodes as HastNodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Link, PhrasingContent, Root, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { SKIP, visit } from 'unist-util-visit';
import { cutAtCitations, readPointer, type Pointer } from '../references/pointer.ts';
import { copyTree } from './copy-tree.ts';
import { markFormerIds, pinHeadings } from './pin-headings.ts';
import { isSafeAddress } from './safe-address.ts';
import { setTypography } from './set-typography.ts';

/** What a renderer does with the pointers of a text. */
export interface PointerTargets {
  /** The address that a pointer leads to; undefined leaves its words as plain text. */
  addressOf(pointer: Pointer): string | undefined;
  /** The number and address of a citation; undefined drops it. */
  citation(source: string): NumberedTarget | undefined;
  /** The number and address of the note that follows a pointer's words, where the rendering has notes. */
  note?(pointer: Pointer): NumberedTarget | undefined;
}

interface NumberedTarget {
  readonly number: number | string;
  readonly address: string;
  /** What the number leads to, for those who hear it read. */
  readonly label: string;
}

/** The text as HTML without classes or scripts. Raw HTML in the source is dropped; unsafe links lose their address. */
export function proseToHtml(tree: Root, targets: PointerTargets, only?: 'first' | 'rest'): string {
  const resolved = resolvePointers(tree, targets);
  markFormerIds(resolved);
  const children: RootContent[] =
    only === undefined
      ? resolved.children
      : only === 'first'
        ? resolved.children.slice(0, 1)
        : resolved.children.slice(1);
  return toHtml(toHast({ type: 'root', children }) as HastNodes);
}

const prepared = new WeakMap<Root, Root>();

/** The tree as every rendering begins with it. Made once: a text stands on many pages, and its letters are set alike on all. */
function prepare(tree: Root): Root {
  const known = prepared.get(tree);
  if (known !== undefined) return known;
  const fresh = copyTree(tree);
  setTypography(fresh);
  pinHeadings(fresh);
  prepared.set(tree, fresh);
  return fresh;
}

/** A copy of the tree, set typographically, in which ordinary links stand where pointers and citations stood. */
export function resolvePointers(tree: Root, targets: PointerTargets): Root {
  const copy = copyTree(prepare(tree));
  visit(copy, (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    if (node.type === 'text') {
      const pieces = cutAtCitations(node.value).flatMap((piece): PhrasingContent[] =>
        piece.ids === undefined ? [{ type: 'text', value: piece.text }] : cite(piece.ids, targets),
      );
      parent.children.splice(index, 1, ...(pieces as RootContent[]));
      return [SKIP, index + pieces.length];
    }
    if (node.type === 'image' && !isSafeAddress(node.url)) {
      parent.children.splice(index, 1, { type: 'text', value: node.alt ?? '' });
      return;
    }
    if (node.type !== 'link') return;
    const pointer = readPointer(node.url);
    const address = pointer === undefined ? node.url : targets.addressOf(pointer);
    const note = pointer === undefined ? undefined : targets.note?.(pointer);
    const after = note === undefined ? [] : [superior(note)];
    if (address !== undefined && isSafeAddress(address)) {
      node.url = address;
      parent.children.splice(index + 1, 0, ...(after as RootContent[]));
      return [SKIP, index + 1 + after.length];
    }
    parent.children.splice(
      index,
      1,
      ...(node.children as RootContent[]),
      ...(after as RootContent[]),
    );
    return [SKIP, index + node.children.length + after.length];
  });
  return copy;
}

/** A superior number that is a link. Marked by its `hName`, so that it can be told from true emphasis. */
function superior({ number, address, label }: NumberedTarget): PhrasingContent {
  const link: Link = {
    type: 'link',
    url: address,
    children: [{ type: 'text', value: String(number) }],
    data: { hProperties: { ariaLabel: label } },
  };
  return { type: 'emphasis', data: { hName: 'sup' }, children: [link] };
}

function cite(ids: readonly string[], targets: PointerTargets): PhrasingContent[] {
  return ids.flatMap((id): PhrasingContent[] => {
    const target = targets.citation(id);
    return target === undefined ? [] : [superior(target)];
  });
}
