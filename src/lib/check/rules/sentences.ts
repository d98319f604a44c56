import type { InlineCode, Nodes, Parents, Root, Text as TextNode } from 'mdast';
import { cutAtCitations, readPointer } from '../../references/pointer.ts';
import { walk } from '../../prose/walk.ts';
import { pointAt, typedPlace, type Point } from './typed-place.ts';

/** Stands in a sentence's text for a pointer at evidence: a claim, an event, a source or a citation. */
const POINTER = '\uE000';
/** After these a full stop ends no sentence. */
const ABBREVIATION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    ...[
      'Mr',
      'Mrs',
      'Ms',
      'Dr',
      'Prof',
      'Gen',
      'Gov',
      'Sen',
      'Rep',
      'Lt',
      'Col',
      'Capt',
      'St',
      'Mt',
    ],
    ...[
      'No',
      'Nos',
      'Fig',
      'Figs',
      'fig',
      'figs',
      'vs?',
      'Inc',
      'Ltd',
      'Co',
      'Corp',
      'Bros',
      'Jr',
      'Sr',
    ],
    ...['Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sept?', 'Oct', 'Nov', 'Dec'],
    ...['e\\.g', 'i\\.e', 'al', 'approx', 'ca?', 'cf', 'pp?', 'vol', 'eds?', '\\p{Lu}'],
  ].join('|')})\\.$`,
  'u',
);
/** A stop, the marks that close with it and the citations after it, where a sentence may begin behind them. */
const END = /[.!?…]["”’')\]]*(?:\s?\uE000)*(?=\s+["“‘'(]?[\p{Lu}\p{N}$€£¥])/gu;
const QUOTATION = /["“][^"“”]+["”]/gu;

export interface Sentence {
  /** As read: without pointers' addresses and citations, its lines joined. */
  readonly text: string;
  /** As typed, with a private sign where a pointer or citation stands. */
  readonly typed: string;
  /** True where a claim, an event, a source or a citation stands in it. */
  readonly isSourced: boolean;
  /** Where a letter of `typed` stands in the file. */
  placeOf(index: number): Point;
}

/** The sentences of a text's paragraphs and lists, headings left out. `body` is what the tree was parsed from. */
export function sentencesOf(tree: Root, body: string): Sentence[] {
  const sentences: Sentence[] = [];
  walk(tree, (paragraph) => {
    if (paragraph.type !== 'paragraph') return;
    const { text, pieces } = flatten(paragraph);
    for (const { from, to } of cut(text)) {
      const typed = text.slice(from, to).trimEnd();
      const start = from + (typed.length - typed.trimStart().length);
      sentences.push({
        text: readable(typed),
        typed: typed.trimStart(),
        isSourced: typed.includes(POINTER),
        placeOf: (index) => placeIn(pieces, start + index, body),
      });
    }
  });
  return sentences.filter(({ text }) => text !== '');
}

/** A piece of a sentence as it is read: on one line, without the signs of pointers. */
export function readable(typed: string): string {
  return typed.replaceAll(POINTER, '').replace(/\s+/g, ' ').trim();
}

/** A run of a block's text that one node holds. */
interface Piece {
  /** Where it begins in the block's text. */
  readonly at: number;
  readonly node: Nodes;
  /** Where it begins in the node's text. */
  readonly offset: number;
}

function flatten(block: Parents): { text: string; pieces: Piece[] } {
  let text = '';
  const pieces: Piece[] = [];
  const add = (typed: string, node: Nodes, offset = 0) => {
    pieces.push({ at: text.length, node, offset });
    text += typed;
  };
  const read = (node: Nodes) => {
    if (node.type === 'text')
      for (const piece of cutAtCitations(node.value))
        add(piece.ids === undefined ? piece.text : POINTER, node, piece.offset);
    else if (node.type === 'inlineCode') add(node.value, node);
    else if (node.type === 'break') add('\n', node);
    else if ('children' in node) for (const child of node.children) read(child);
    const kind = node.type === 'link' ? readPointer(node.url)?.kind : undefined;
    if (kind === 'claim' || kind === 'event' || kind === 'source') add(POINTER, node);
  };
  for (const child of block.children) read(child);
  return { text, pieces };
}

function placeIn(pieces: readonly Piece[], index: number, body: string): Point {
  const piece = pieces.findLast(({ at }) => at <= index);
  if (piece === undefined) return { line: 1, column: 1 };
  const { node, at, offset } = piece;
  return isLettered(node)
    ? typedPlace(node, body, offset + index - at)
    : pointAt(body, node.position?.start.offset ?? 0);
}

function isLettered(node: Nodes): node is TextNode | InlineCode {
  return node.type === 'text' || node.type === 'inlineCode';
}

/** Cuts a block at its full stops, but not within a quotation. */
function cut(text: string): { from: number; to: number }[] {
  const quoted = [...text.matchAll(QUOTATION)].map(({ 0: words, index }) => ({
    from: index,
    to: index + words.length,
  }));
  const ends = [...text.matchAll(END)]
    .map((match) => ({ at: match.index, to: match.index + match[0].length }))
    .filter(({ at }) => !ABBREVIATION.test(text.slice(Math.max(0, at - 12), at + 1)))
    .filter(({ to }) => !quoted.some((words) => words.from < to && to < words.to))
    .map(({ to }) => to);
  const bounds = [0, ...ends, text.length];
  return bounds.slice(1).map((to, at) => ({ from: bounds[at] ?? 0, to }));
}
