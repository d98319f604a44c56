import { plugins, type CSL } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';

const { format } = plugins.config.get('@bibtex');
// Entries keep the ids of the record, and Chinese its characters: by default both would be cut to plain letters.
format.useIdAsLabel = true;
format.checkLabel = false;
format.asciiOnly = false;

/** The styles in which a citation is offered, by the names that the library has for them. */
export const CITATION_STYLES = { apa: 'APA, 7th edition', harvard1: 'Harvard, Cite Them Right' };

/** Types of things that live on the web alone: BibLaTeX names the site as their organisation. */
const ONLINE: ReadonlySet<string> = new Set(['webpage', 'post', 'post-weblog']);

/** Items as CSL-JSON. */
function writeCslJson(items: readonly CSL[]): string {
  return `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`;
}

/** Items as BibTeX, with BibLaTeX's fields, which has one for a language and dates as precise as known; in UTF-8. */
function writeBibtex(items: readonly CSL[]): string {
  return `${plugins.output.format('biblatex', items.map(forTex)).trim()}\n`;
}

/** Items as BibTeX or CSL-JSON. */
export function writeCitations(items: readonly CSL[], format: 'bib' | 'json'): string {
  return format === 'bib' ? writeBibtex(items) : writeCslJson(items);
}

/** What stands for a field while an item is formatted that many others are like. */
const STAND_INS = { URL: 'https://qzxaddress.example/', note: 'Qzxnote' };
/** Words that a style prints as they are. It turns marks by the letters beside them: those at both ends are plain, and a
 * space before a mark is outside. */
const PLAIN_WORDS =
  /(?:\$(?=\d))?[A-Za-z0-9](?:(?:[\p{L}\p{N},:;.$%–-]| (?=[\p{L}\p{N}]|\$\d))*[A-Za-z0-9])?(?:(?<=\d)%)?/gu;
const CAPITAL = /^[A-Z0-9]/;

const formatted = new Map<string, string>();

/**
 * One item as a reader cites it, in a named style, as plain text. Items that differ in address, note and the words of
 * their titles alone, as claims do, are formatted once: a style takes milliseconds, and a site has many
 * claims. Quotation marks and apostrophes stay where they are, since a style turns them.
 */
export function formatCitation(item: CSL, style: keyof typeof CITATION_STYLES): string {
  const { title = '', URL: address = '', note = '' } = item;
  if (address === '' || note === '') return formatAnew(item, style);
  const words: string[] = [];
  const marked = (text: string) =>
    text.replace(PLAIN_WORDS, (run) => standIn(words.push(run) - 1, run));
  const container = item['container-title'];
  const alike = {
    ...{ ...item, ...STAND_INS, title: marked(title), id: '' },
    ...(container === undefined ? {} : { 'container-title': marked(container) }),
  };
  const key = JSON.stringify([style, alike]);
  const text = formatted.get(key) ?? formatAnew(alike, style);
  formatted.set(key, text);
  return text
    .replace(/[Qq]zx(\d+)xzq/g, (_, place: string) => words[Number(place)] ?? '')
    .replaceAll(STAND_INS.URL, () => address)
    .replaceAll(STAND_INS.note, () => note);
}

/** A word for a run of words at a place in a title. It begins as they do: styles look at the first letter. */
function standIn(place: number, run: string): string {
  return `${CAPITAL.test(run) ? 'Q' : 'q'}zx${place}xzq`;
}

function formatAnew(item: CSL, style: keyof typeof CITATION_STYLES): string {
  const options = { format: 'text', template: style, lang: 'en-US' };
  return plugins.output.format('bibliography', [item], options).trim();
}

/** An item whose words TeX prints as they are: without its plain-letter mode the library escapes nothing. */
function forTex(item: CSL): CSL {
  const { title = '', publisher, note, author, URL } = item;
  const container = item['container-title'];
  const isSite = publisher === undefined && container !== undefined && ONLINE.has(item.type);
  const organisation = isSite ? container : publisher;
  return {
    ...item,
    title: escapeTex(title),
    // Parsers take a dollar sign for the beginning of a formula, even in an address.
    ...(URL === undefined ? {} : { URL: URL.replaceAll('$', '%24') }),
    ...(container === undefined
      ? {}
      : { 'container-title': isSite ? undefined : escapeTex(container) }),
    ...(organisation === undefined ? {} : { publisher: escapeTex(organisation) }),
    ...(note === undefined ? {} : { note: escapeTex(note) }),
    ...(author === undefined ? {} : { author: author.map(escapeName) }),
  };
}

function escapeName(name: NonNullable<CSL['author']>[number]): typeof name {
  return Object.fromEntries(
    Object.entries(name).map(([part, words]) => [part, escapeTex(String(words))]),
  );
}

const NAMED: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => NAMED[sign] ?? `\\${sign}`);
}
