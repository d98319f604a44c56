import type { InlineCode, Nodes, Paragraph, Parents, Text as TextNode } from 'mdast';
import { cutAtCitations, readPointer } from '../../references/pointer.ts';
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

export class Sentence {
  /** As typed, with a private sign where a pointer or citation stands. */
  readonly typed: string;
  /** True where a claim, an event, a source or a citation stands in it. */
  readonly isSourced: boolean;
  readonly #paragraph: Paragraph;
  readonly #start: number;
  readonly #body: string;

  /** `start` is where it begins in its paragraph's text; `body` is what the paragraph was parsed from. */
  constructor(typed: string, paragraph: Paragraph, start: number, body: string) {
    this.typed = typed;
    this.isSourced = typed.includes(POINTER);
    this.#paragraph = paragraph;
    this.#start = start;
    this.#body = body;
  }

  /** As read: without pointers' addresses and citations, its lines joined. */
  get text(): string {
    return readable(this.typed);
  }

  /** Where a letter of `typed` stands in the file. */
  placeOf(index: number): Point {
    // Few sentences have anything wrong with them: only then is it looked up what each piece of theirs is.
    const pieces: Piece[] = [];
    flatten(this.#paragraph, pieces);
    return placeIn(pieces, this.#start + index, this.#body);
  }
}

/** Whether there may be a quotation in what was typed: there is in few sentences. */
export function mayQuote(typed: string): boolean {
  return typed.includes('"') || typed.includes('“');
}

/** What is neither a space nor the sign of a pointer. */
const TO_READ = /[^\s\uE000]/;

/** The sentences of paragraphs, in lists or not. `body` is what they were parsed from. */
export function sentencesOf(paragraphs: readonly Paragraph[], body: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const paragraph of paragraphs) {
    const text = flatten(paragraph);
    let from = 0;
    for (const to of endsIn(text)) {
      const typed = text.slice(from, to);
      const trimmed = typed.trim();
      if (TO_READ.test(trimmed)) {
        const start = from + (typed.length - typed.trimStart().length);
        sentences.push(new Sentence(trimmed, paragraph, start, body));
      }
      from = to;
    }
  }
  return sentences;
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

/** The text of a block, with a sign for each pointer. What holds each run of it is noted in `pieces`, if they are wanted. */
function flatten(block: Parents, pieces?: Piece[]): string {
  let text = '';
  const add = (typed: string, node: Nodes, offset = 0) => {
    pieces?.push({ at: text.length, node, offset });
    text += typed;
  };
  const read = (node: Nodes) => {
    if (node.type === 'text')
      if (node.value.includes('[@'))
        for (const piece of cutAtCitations(node.value))
          add(piece.ids === undefined ? piece.text : POINTER, node, piece.offset);
      else add(node.value, node);
    else if (node.type === 'inlineCode') add(node.value, node);
    else if (node.type === 'break') add('\n', node);
    else if ('children' in node) for (const child of node.children) read(child);
    const kind = node.type === 'link' ? readPointer(node.url)?.kind : undefined;
    if (kind === 'claim' || kind === 'event' || kind === 'source') add(POINTER, node);
  };
  for (const child of block.children) read(child);
  return text;
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

/** Where the sentences of a block end: at its full stops, but not within a quotation, and where it ends itself. */
function endsIn(text: string): number[] {
  const quoted = mayQuote(text)
    ? [...text.matchAll(QUOTATION)].map(({ 0: words, index }) => ({
        from: index,
        to: index + words.length,
      }))
    : [];
  const ends: number[] = [];
  for (const { 0: stop, index } of text.matchAll(END)) {
    const to = index + stop.length;
    if (isAbbreviated(text, index)) continue;
    if (quoted.some((words) => words.from < to && to < words.to)) continue;
    ends.push(to);
  }
  return [...ends, text.length];
}

/** No abbreviation has as many letters. */
const LONG_WORD = /[A-Za-z]{7}$/;

/** Whether the stop at an offset belongs to the word before it. */
function isAbbreviated(text: string, stop: number): boolean {
  if (LONG_WORD.test(text.slice(Math.max(0, stop - 7), stop))) return false;
  return ABBREVIATION.test(text.slice(Math.max(0, stop - 12), stop + 1));
}
