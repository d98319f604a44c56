import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A component that an author placed in a text. Line and column are 1-based, in the text that was parsed. */
export interface PlacedComponent {
  /** As typed; empty for the nameless tag `<>`. */
  readonly name: string;
  /** What its `id` says, if it has one that is plain text. */
  readonly id: string | undefined;
  /** True where it stands within a line of text and not in a paragraph of its own. */
  readonly isInText: boolean;
  readonly line: number;
  readonly column: number;
}

/** Every component of a parsed MDX text, in reading order. */
export function findComponents(tree: Root): PlacedComponent[] {
  const found: PlacedComponent[] = [];
  visit(tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const id = node.attributes.find(
      (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id',
    )?.value;
    found.push({
      name: node.name ?? '',
      id: typeof id === 'string' ? id : undefined,
      isInText: node.type === 'mdxJsxTextElement',
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
    });
  });
  return found;
}
