import { toString } from 'mdast-util-to-string';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
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
    if (words === undefined && run.length >= FEWEST_WORDS)
      words = run.slice(0, MOST_WORDS).join(' ');
  });
  return words !== undefined && isNew(words, explainer, section) ? words : undefined;
}

/** Words of a place in a text, if they stand nowhere before its section on the page: a browser takes the first it finds. */
export function uniqueWords(
  words: string,
  explainer: Explainer,
  section: Section | undefined,
): string | undefined {
  const own = section === undefined ? explainer.opening : section.prose;
  const text = toString(plain(own.tree)).replace(/\s+/g, ' ');
  const isOnce = text.split(words.replace(/\s+/g, ' ')).length === 2;
  return isOnce && isNew(words, explainer, section) ? words : undefined;
}

function isNew(words: string, explainer: Explainer, section: Section | undefined): boolean {
  const { title, shortTitle, dek, takeaways, sections, opening } = explainer;
  const at = section === undefined ? -1 : sections.indexOf(section);
  const before = [
    ...[title, shortTitle, dek, ...takeaways.map(({ text }) => text)],
    ...sections.map((other) => other.title),
    ...(section === undefined ? [] : [toString(plain(opening.tree))]),
    ...sections.slice(0, Math.max(0, at)).map(({ prose }) => toString(plain(prose.tree))),
  ]
    .join(' ')
    .replace(/\s+/g, ' ')
    .toLowerCase();
  return !before.includes(words.replace(/\s+/g, ' ').toLowerCase());
}

/** The text as the page sets it, links kept, so that each piece of text is one piece there too. */
function plain(tree: Root): Root {
  return resolvePointers(tree, { addressOf: () => '#', citation: () => undefined });
}

/** As the directive's grammar asks: hyphens, commas and ampersands are part of it, the rest as in any address. */
function encodeWords(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}
