import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { SPECULATION_RULES } from '../../src/lib/hosting/speculation-rules.ts';

/** What a page asks of a reader's connection and device. */
export interface PageWeight {
  /** Bytes on the wire for the page and all that it loads, packed as they lie in the build. */
  readonly wire: number;
  /** The page itself, the stylesheets, scripts and icon that it loads, and the rules for getting the next page ready. */
  readonly requests: number;
  readonly elements: number;
  /** Bytes of its visible words alone, packed. */
  readonly words: number;
}

/** Bytes of a page by what they are for; together they are its bytes on the wire, as near as packing allows to tell. */
export const PARTS = [
  ...(['words', 'markup', 'links', 'ids', 'notes', 'citations', 'sources', 'drawings'] as const),
  ...(['style', 'head', 'icon', 'rules', 'script'] as const),
];
export type Parts = Readonly<Record<(typeof PARTS)[number], number>>;

/** The page at a path in a folder of built files, weighed. */
export function weighPage(folder: string, path: string): PageWeight {
  const document = read(folder, path);
  const files = filesOf(document).map((file) => join(folder, file));
  const page = join(folder, path, 'index.html');
  return {
    wire: [page, ...files].reduce((sum, file) => sum + sent(file), 0),
    requests: 1 + files.length,
    elements: document.querySelectorAll('*').length,
    words: packed(visibleWords(document)),
  };
}

/**
 * All the words that a reader can come to see on a page, once each and in order, with single spaces between: the story,
 * what opens (notes, definitions, tables, contents), sources, words in drawings, navigation and footer. Not counted are
 * attributes (alternative texts, labels for screen readers, addresses), words made by styles, the head and data in scripts.
 */
export function visibleWords(document: Document): string {
  const { body } = document;
  for (const element of body.querySelectorAll('script,style,template')) element.remove();
  return (body.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Takes a page apart, one kind of thing after the other, and says how much lighter each step made it. */
export function partsOf(folder: string, path: string): Parts {
  const document = read(folder, path);
  const { head, body } = document;
  const files = filesOf(document);
  const sizeOf = (ending: string) =>
    files.reduce((sum, file) => (file.endsWith(ending) ? sum + sent(join(folder, file)) : sum), 0);
  let left = packed(document.toString());
  const step = (take: () => void) => {
    const before = left;
    take();
    left = packed(document.toString());
    return before - left;
  };
  const toWords = (selector: string) => () => {
    for (const element of body.querySelectorAll(selector)) element.replaceWith(wordsOf(element));
  };
  const without = (selector: string, attributes: readonly string[]) => () => {
    for (const element of body.querySelectorAll(selector))
      for (const attribute of attributes) element.removeAttribute(attribute);
  };
  const taken = {
    icon: sizeOf('.svg') + step(() => document.querySelector('link[rel=icon]')?.remove()),
    script: sizeOf('.js'),
    rules: sizeOf('.json'),
    style: sizeOf('.css') + step(() => document.querySelector('style')?.remove()),
    head: step(() => head.replaceChildren()),
    drawings: step(toWords('svg:not(.mark)')),
    notes: step(toWords('.note, .pop, .claim > .nb > *, .term')),
    citations: step(toWords('sup')),
    sources: step(toWords('.sources > li')),
    links: step(without('a', ['href', 'rel', 'download', 'hreflang'])),
    ids: step(without('[id]', ['id'])),
  };
  const words = packed(visibleWords(document));
  return { ...taken, markup: left - words, words };
}

function wordsOf({ textContent }: Element): string {
  return ` ${(textContent ?? '').trim()} `;
}

function read(folder: string, path: string): Document {
  const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
  // linkedom types its document loosely; it has the DOM that is read here.
  return parseHTML(html).document as unknown as Document;
}

/** The files that a browser asks for with a page: what it names, and what its header names. */
function filesOf(document: Document): string[] {
  const loading = 'link[rel=stylesheet], link[rel=icon], script[src], img';
  const named = [...document.querySelectorAll(loading)].map(
    (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
  );
  return [...named.filter((address) => !address.startsWith('data:')), SPECULATION_RULES];
}

/** Bytes of a file as hosts send it. */
function sent(file: string): number {
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

function packed(text: string): number {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
  };
  return brotliCompressSync(text, { params }).length;
}
