import type { Root } from 'mdast';
import { keepLastWords, setTypography } from '../lib/prose/set-typography.ts';

/** Typographic quotes, dashes and no-break spaces. */
export default function remarkTypography() {
  return (tree: Root): void => {
    setTypography(tree);
    keepLastWords(tree);
  };
}
