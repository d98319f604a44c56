import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** Takes MDX's comments and other code out of a tree, in place, and leaves the words within components. */
export function dropCode(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    switch (node.type) {
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
      case 'mdxjsEsm':
        parent.children.splice(index, 1);
        return index;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        parent.children.splice(index, 1, ...(node.children as RootContent[]));
        return index;
      default:
        return;
    }
  });
}
