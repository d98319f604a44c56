import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { joinLines, keepLastWord, typographic } from '../typography.ts';

/** Sets the text of a tree typographically, in place. Code and addresses are left as they are. */
export function setTypography(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading') setRun(node, '');
  });
}

/**
 * Keeps short last words of long paragraphs from standing alone on a line: browsers do so themselves (`text-wrap: pretty`)
 * only where no note floats in the paragraph.
 */
export function keepLastWords(tree: Root): void {
  visit(tree, 'paragraph', ({ children }) => {
    const last = children.at(-1);
    if (last?.type === 'text' && last.value.length > 40) last.value = keepLastWord(last.value);
  });
}

/** Sets the text nodes below a node and returns the last character, so that quotation marks know what they follow. */
function setRun(node: Nodes, before: string): string {
  if (node.type === 'text') {
    const last = node.value.at(-1) ?? before;
    node.value = joinLines(typographic(node.value, before));
    return last;
  }
  if (node.type === 'break') return '\n';
  if (node.type === 'inlineCode') return 'x';
  if (!('children' in node)) return before;
  return node.children.reduce<string>((last, child) => setRun(child, last), before);
}
