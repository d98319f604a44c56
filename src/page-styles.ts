import { createHash } from 'node:crypto';
import { stringsFor } from './lib/strings/strings.ts';
import explainer from './styles/explainer.css?inline';

/** Styles that stand in a page itself, and the hash by which its security policy allows them. */
export interface PageStyles {
  readonly text: string;
  readonly hash: string;
}

const made = new Map<string, PageStyles>();

/**
 * The styles of an explainer stand in it: it is where readers come from elsewhere, and its first line is drawn a round trip
 * sooner than with a file. They are the same in every explainer of a language, so that the header needs one hash for all.
 */
export function explainerStyles(lang: string): PageStyles {
  const known = made.get(lang);
  if (known !== undefined) return known;
  const text = `${explainer}sup a:before{content:${JSON.stringify(`${stringsFor(lang).source} `)}}`;
  const hash = `sha256-${createHash('sha256').update(text).digest('base64')}`;
  made.set(lang, { text, hash });
  return { text, hash };
}
