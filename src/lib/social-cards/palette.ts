import { VERDICTS, type Verdict } from '../schemas/verdict.ts';

/** The colours of a card: those of the light scheme, since a card has no scheme. */
export interface Palette {
  readonly paper: string;
  readonly record: string;
  readonly ink: string;
  readonly quiet: string;
  readonly rule: string;
  readonly verdicts: { readonly [verdict in Verdict]: string };
}

/**
 * The light colours of the site's own tokens (`--color-ink: light-dark(#14171a, #ecebe6)`).
 * @throws where a token is missing.
 */
export function paletteOf(tokens: string): Palette {
  const colour = (name: string): string => {
    const value = new RegExp(`--color-${name}: light-dark\\((#[0-9a-f]{6}),`).exec(tokens)?.[1];
    if (value === undefined) throw new Error(`The tokens have no colour "${name}".`);
    return value;
  };
  return {
    paper: colour('paper'),
    record: colour('record'),
    ink: colour('ink'),
    quiet: colour('ink-2'),
    rule: colour('rule'),
    // Each verdict is a key: VERDICTS lists them all.
    verdicts: Object.fromEntries(
      VERDICTS.map((verdict) => [verdict, colour(verdict)]),
    ) as Palette['verdicts'],
  };
}
