import { createHash } from 'node:crypto';
import { stringsFor } from './lib/strings/strings.ts';
import claim from './styles/claim-page.css?inline';
import embed from './styles/embed.css?inline';
import embeddedFigure from './styles/embed-figure.css?inline';
import explainer from './styles/explainer.css?inline';
import forms from './styles/forms.css?inline';
import overview from './styles/overview.css?inline';
import pages from './styles/pages.css?inline';
import timeline from './styles/timeline-page.css?inline';

/**
 * Styles stand in the page: its first line is drawn a round trip sooner than with a file. There are few sets of them, each
 * with what its pages use, and they are the same on every site, so that headers need few hashes.
 */
const SETS = { explainer, pages, claim, overview, timeline, forms, embed, embeddedFigure };
export type StyleSet = keyof typeof SETS;

/** Styles that stand in a page itself, and the hash by which its security policy allows them. */
export interface PageStyles {
  readonly text: string;
  readonly hash: string;
}

/** What Tailwind signs the tokens with: of its own there is nothing in them. */
const TAILWINDS_NAME = /^\/\*! tailwindcss .*?\*\/\s*/;

const made = new Map<string, PageStyles>();

/** The styles of a set, with the words in them in the language of the page. */
export function pageStyles(set: StyleSet, lang: string): PageStyles {
  // Only an explainer has citations, which say what they are before their number.
  const words = set === 'explainer' ? wordsOf(lang) : '';
  const known = made.get(set + words);
  if (known !== undefined) return known;
  const text = SETS[set].replace(TAILWINDS_NAME, '') + words;
  const hash = `sha256-${createHash('sha256').update(text).digest('base64')}`;
  made.set(set + words, { text, hash });
  return { text, hash };
}

function wordsOf(lang: string): string {
  return `sup a:before{content:${JSON.stringify(`${stringsFor(lang).source} `)}}`;
}
