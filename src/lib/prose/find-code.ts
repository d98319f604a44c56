import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Where code stands in an MDX text, which would run when the site is built. 1-based, in the text that was parsed. */
export interface PlacedCode {
  readonly line: number;
  readonly column: number;
}

/** All code in a parsed MDX text, in reading order. Comments are none. */
export function findCode(tree: Root): PlacedCode[] {
  const found: PlacedCode[] = [];
  visit(tree, (node) => {
    const isCode =
      node.type === 'mdxjsEsm' ||
      ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') &&
        node.value.replace(/\/\*[\s\S]*?\*\//g, '').trim() !== '') ||
      ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
        node.attributes.some(
          ({ type, value }) =>
            type === 'mdxJsxExpressionAttribute' || (typeof value === 'object' && value !== null),
        ));
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (isCode) found.push({ line, column });
  });
  return found;
}
