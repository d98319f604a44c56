import type { Nodes, Root } from 'mdast';

/** Hands every node of a tree to `look`, in reading order. For those who change nothing: it knows no parents. */
export function walk(tree: Root | Nodes, look: (node: Nodes) => void): void {
  look(tree);
  if ('children' in tree) for (const child of tree.children) walk(child, look);
}
