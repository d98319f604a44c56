import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { typographic } from '../typography.ts';

/** Sets the text of a tree typographically, in place. Code and addresses are left as they are. */
export function setTypography(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading') setRun(node, '');
  });
}

/** Sets the text nodes below a node and returns the last character, so that quotation marks know what they follow. */
function setRun(node: Nodes, before: string): string {
  if (node.type === 'text') {
    const last = node.value.at(-1) ?? before;
    node.value = typographic(node.value, before);
    return last;
  }
  if (node.type === 'break') return '\n';
  if (node.type === 'inlineCode') return 'x';
  if (!('children' in node)) return before;
  return node.children.reduce<string>((last, child) => setRun(child, last), before);
}
