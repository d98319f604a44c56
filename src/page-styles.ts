import { createHash } from 'node:crypto';
import explainer from './styles/explainer.css?inline';

/** Styles that stand in a page itself, and the hash by which its security policy allows them. */
export interface PageStyles {
  readonly text: string;
  readonly hash: string;
}

/**
 * The styles of an explainer stand in it: it is where readers come from elsewhere, and its first line is drawn a round trip
 * sooner than with a file. They are the same in every explainer, so that the header needs one hash for all.
 */
export const explainerStyles: PageStyles = stylesOf(explainer);

function stylesOf(text: string): PageStyles {
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}
