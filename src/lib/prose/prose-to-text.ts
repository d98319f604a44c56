import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { resolvePointers } from './prose-to-html.ts';

/** The text without marks, citations or figures: paragraphs are parted by an empty line. */
export function proseToText(tree: Root): string {
  const resolved = resolvePointers(tree, {
    addressOf: () => undefined,
    citation: () => undefined,
  });
  return resolved.children
    .map((block) =>
      toString(block)
        .replace(/\s*\n\s*/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '')
    .join('\n\n');
}
