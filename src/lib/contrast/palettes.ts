import { VERDICTS } from '../schemas/verdict.ts';
import { contrast } from './contrast.ts';

/** What a reader may ask a browser for. */
export const SCHEMES = ['light', 'dark', 'light, more contrast', 'dark, more contrast'] as const;
type Scheme = (typeof SCHEMES)[number];

/** A colour on the ground that it is drawn on, and the contrast that it needs there. */
export interface Pair {
  readonly scheme: Scheme;
  readonly colour: string;
  readonly ground: string;
  readonly contrast: number;
  /** By WCAG 2.2, 1.4.3 and 1.4.11; where more contrast was asked for, by 1.4.6. */
  readonly least: number;
}

const GROUNDS = ['paper', 'record'];
const TEXTS = ['ink', 'ink-2', ...VERDICTS];
const SHAPES = ['edge', 'focus'];

/**
 * Every pair of colours that the tokens make, in every scheme.
 * @throws Error where the style sheet lacks a token.
 */
export function contrastPairs(css: string): Pair[] {
  return SCHEMES.flatMap((scheme) => {
    const palette = readPalette(css, scheme);
    const more = scheme.endsWith('more contrast');
    const pairsOf = (colours: readonly string[], least: number) =>
      colours.flatMap((colour) =>
        GROUNDS.map((ground): Pair => {
          const ratio = contrast(inPalette(palette, colour), inPalette(palette, ground));
          return { scheme, colour, ground, contrast: ratio, least };
        }),
      );
    return [...pairsOf(TEXTS, more ? 7 : 4.5), ...pairsOf(SHAPES, more ? 4.5 : 3)];
  });
}

/** The value of each token: those for more contrast follow the others in the file, as in the cascade. */
function readPalette(css: string, scheme: Scheme): ReadonlyMap<string, string> {
  const [usual = '', more = ''] = css.split('@media (prefers-contrast: more)', 2);
  const text = scheme.endsWith('more contrast') ? usual + more : usual;
  const written =
    /--color-([\w-]+):\s*(?:light-dark\((#\w{6}),\s*(#\w{6})\)|var\(--color-([\w-]+)\))/g;
  const palette = new Map<string, string>();
  for (const [, name = '', light = '', dark = '', other] of text.matchAll(written)) {
    const value = scheme.startsWith('light') ? light : dark;
    palette.set(name, other === undefined ? value : inPalette(palette, other));
  }
  return palette;
}

function inPalette(palette: ReadonlyMap<string, string>, name: string): string {
  const colour = palette.get(name);
  if (colour === undefined) throw new Error(`There is no colour "${name}" in the tokens.`);
  return colour;
}
