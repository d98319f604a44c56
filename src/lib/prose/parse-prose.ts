import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkMdx from 'remark-mdx';
import { findComponents, type PlacedComponent } from './find-components.ts';
import { countWords } from './count-words.ts';
import { findCode, type PlacedCode } from './find-code.ts';
import { dropCode } from './drop-code.ts';
import { inlineDefinitions } from './inline-definitions.ts';
import { readPlainProse } from './read-plain-prose.ts';
import { findReferences, type Reference } from '../references/find-references.ts';

/** A text of the record: its tree, what it points at, and how long it is. */
export interface Prose {
  readonly tree: Root;
  readonly references: readonly Reference[];
  /** What an author placed among the paragraphs of an MDX text. */
  readonly components: readonly PlacedComponent[];
  /** Code in an MDX text. */
  readonly code: readonly PlacedCode[];
  readonly words: number;
}

const markdown = remark().freeze();
const mdx = remark().use(remarkMdx).freeze();

/**
 * Parses the body of a content file.
 * @throws VFileMessage with `place` and `reason` where MDX is broken.
 */
export function parseProse(body: string, format: 'md' | 'mdx'): Prose {
  const plain = readPlainProse(body, format);
  if (plain !== undefined) return read(plain.tree, body, plain.components, []);
  const tree = (format === 'mdx' ? mdx : markdown).parse(body);
  inlineDefinitions(tree);
  const components = findComponents(tree);
  const code = findCode(tree);
  dropCode(tree);
  return read(tree, body, components, code);
}

function read(
  tree: Root,
  body: string,
  components: readonly PlacedComponent[],
  code: readonly PlacedCode[],
): Prose {
  const references = findReferences(tree, body);
  return {
    ...{ tree, references, components, code },
    // Of most texts, nobody wants to know.
    get words() {
      return wordsOf(tree);
    },
  };
}

/** An empty text, for an entry without a body. */
export const NO_PROSE: Prose = {
  ...{ tree: { type: 'root', children: [] }, references: [], components: [], code: [] },
  words: 0,
};

function wordsOf(tree: Root): number {
  const text = tree.children.map((node) => toString(node)).join(' ');
  return countWords(text.replace(/\[@[^\]]*\]|\[#[^\]]*\]/g, ' '));
}
