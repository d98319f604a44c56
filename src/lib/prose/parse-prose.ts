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
  /** The last line of each block: of a paragraph, say. */
  readonly blockEnds: readonly number[];
  /** What an author placed among the paragraphs of an MDX text. */
  readonly components: readonly PlacedComponent[];
  /** Code in an MDX text. */
  readonly code: readonly PlacedCode[];
  readonly words: number;
}

type Format = 'md' | 'mdx';

const markdown = remark().freeze();
const mdx = remark().use(remarkMdx).freeze();

/**
 * Parses the body of a content file. Where the tree is not kept it is made anew when it is asked for, which saves a sixth of
 * the memory that all content and its record take.
 * @throws VFileMessage with `place` and `reason` where MDX is broken.
 */
export function parseProse(body: string, format: Format, isTreeKept = true): Prose {
  const { tree, components, code } = readTree(body, format);
  const references = findReferences(tree, body);
  const blockEnds = tree.children.map(({ position }) => position?.end.line ?? 0);
  const known = { references, blockEnds, components, code };
  return isTreeKept ? keptProse(tree, known) : leanProse(body, format, known);
}

interface ReadTree extends Pick<Prose, 'components' | 'code'> {
  readonly tree: Root;
}

function readTree(body: string, format: Format): ReadTree {
  const plain = readPlainProse(body, format);
  if (plain !== undefined) return { ...plain, code: [] };
  const tree = (format === 'mdx' ? mdx : markdown).parse(body);
  inlineDefinitions(tree);
  const components = findComponents(tree);
  const code = findCode(tree);
  dropCode(tree);
  return { tree, components, code };
}

type KnownOfProse = Omit<Prose, 'tree' | 'words'>;

function keptProse(tree: Root, known: KnownOfProse): Prose {
  return {
    tree,
    ...known,
    // Of most texts, nobody wants to know.
    get words() {
      return wordsOf(tree);
    },
  };
}

function leanProse(body: string, format: Format, known: KnownOfProse): Prose {
  return {
    ...known,
    get tree() {
      return recentTree(body, format);
    },
    get words() {
      return wordsOf(recentTree(body, format));
    },
  };
}

/** Trees are asked for again soon, or much later. */
const RECENT = 64;
const recent = new Map<string, Root>();

function recentTree(body: string, format: Format): Root {
  const key = `${format}\n${body}`;
  const known = recent.get(key) ?? readTree(body, format).tree;
  recent.delete(key);
  recent.set(key, known);
  const [oldest] = recent.keys();
  if (recent.size > RECENT && oldest !== undefined) recent.delete(oldest);
  return known;
}

/** An empty text, for an entry without a body. */
export const NO_PROSE: Prose = {
  ...{ tree: { type: 'root', children: [] }, references: [], components: [], code: [] },
  blockEnds: [],
  words: 0,
};

function wordsOf(tree: Root): number {
  const text = tree.children.map((node) => toString(node)).join(' ');
  return countWords(text.replace(/\[@[^\]]*\]|\[#[^\]]*\]/g, ' '));
}
