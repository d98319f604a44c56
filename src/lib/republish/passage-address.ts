import { toString } from 'mdast-util-to-string';
import type { Root } from 'mdast';
import { CONTINUE, EXIT, visit } from 'unist-util-visit';
import { oncePer } from '../once-per.ts';
import { resolvePointers } from '../prose/prose-to-html.ts';
import type { Explainer, Section } from '../record/record.ts';

const FEWEST_WORDS = 4;
const MOST_WORDS = 8;

/**
 * An address that leads to some words of a page and holds when they change: the id of the place first, the words behind
 * it as a text fragment. Where the words are gone, or a browser does not know text fragments, it leads to the id.
 */
export function passageAddress(page: string, id: string, words: string | undefined): string {
  return words === undefined ? `${page}#${id}` : `${page}#${id}:~:text=${encodeWords(words)}`;
}

/** The first words of a section that stand in one piece, and nowhere before it on the page; undefined where none do. */
export function openingWords(explainer: Explainer, section: Section): string | undefined {
  let words: string | undefined;
  visit(plain(section.prose.tree), 'text', ({ value }) => {
    const run = value
      .replace(/^[\s\p{P}]+/u, '')
      .trim()
      .split(/[^\S\u00a0]+/);
    if (run.length < FEWEST_WORDS) return CONTINUE;
    words = run.slice(0, MOST_WORDS).join(' ');
    return EXIT;
  });
  return words !== undefined && isNew(words, explainer, section) ? words : undefined;
}

/** Words of a place in a text, if they stand nowhere before its section on the page: a browser takes the first it finds. */
export function uniqueWords(
  words: string,
  explainer: Explainer,
  section: Section | undefined,
): string | undefined {
  const { own } = textsOf(explainer).get(section) ?? { own: '' };
  const isOnce = own.split(oneLine(words)).length === 2;
  return isOnce && isNew(words, explainer, section) ? words : undefined;
}

function isNew(words: string, explainer: Explainer, section: Section | undefined): boolean {
  const { before } = textsOf(explainer).get(section) ?? { before: '' };
  return !before.includes(oneLine(words).toLowerCase());
}

/** The text of a section, and all that stands before it on the page in small letters. */
interface SectionText {
  readonly own: string;
  readonly before: string;
}

const texts = new WeakMap<Explainer, Map<Section | undefined, SectionText>>();

/** By section; undefined is the opening. Made once an explainer: each of its claims asks. */
function textsOf(explainer: Explainer): ReadonlyMap<Section | undefined, SectionText> {
  const known = texts.get(explainer);
  if (known !== undefined) return known;
  const { title, shortTitle, dek, takeaways, sections, opening } = explainer;
  const found = new Map<Section | undefined, SectionText>();
  const headings = [
    ...[title, shortTitle, dek, ...takeaways.map(({ text }) => text)],
    ...sections.map((section) => section.title),
  ];
  let before = oneLine(headings.join(' ')).toLowerCase();
  for (const section of [undefined, ...sections]) {
    const own = oneLine(toString(plain((section?.prose ?? opening).tree)));
    found.set(section, { own, before });
    before += ` ${own.toLowerCase()}`;
  }
  texts.set(explainer, found);
  return found;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The text as the page sets it, links kept, so that each piece of text is one piece there too. */
const plain = oncePer((tree: Root): Root =>
  resolvePointers(tree, { addressOf: () => '#', citation: () => undefined }),
);

/** As the directive's grammar asks: hyphens, commas and ampersands are part of it, the rest as in any address. */
function encodeWords(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}
