import type { Figure } from '../record/figure.ts';
import { VERDICTS, type Verdict } from '../schemas/verdict.ts';
import type { Strings } from '../strings/en.ts';

/** What is drawn beside the words of a key. */
export type Sample = 'dot' | 'ring' | 'hatched' | 'arrow' | 'solid' | 'hollow' | 'tick';

export type KeyItem = { readonly means: string } & (
  { readonly sample: Sample; readonly verdict?: undefined } | { readonly verdict: Verdict }
);

const BASES = [
  ['published', 'dot'],
  ['estimate', 'ring'],
  ['in-words', 'hatched'],
  ['at-least', 'arrow'],
] as const;

/** What the marks of a figure mean: those alone that it has. */
export function keyOf(figure: Figure, strings: Strings): KeyItem[] {
  switch (figure.type) {
    case 'amounts': {
      const used = figure.groups.flatMap(({ rows }) => rows.map(({ basis }) => basis));
      return BASES.filter(([basis]) => used.includes(basis)).map(([basis, sample]) => ({
        ...{ sample, means: strings.figures.key[basis] },
      }));
    }
    case 'spans': {
      const used = figure.rows.flatMap(({ spans }) => spans.map(({ fill }) => fill));
      return (['solid', 'hatched'] as const)
        .filter((fill) => used.includes(fill))
        .map((fill) => ({ sample: fill, means: figure.key[fill] }));
    }
    case 'bars':
      return figure.series.map(({ label, fill }) => ({ sample: fill, means: label }));
    case 'verdicts': {
      const used = figure.claims.flatMap(({ history }) => history.map(({ verdict }) => verdict));
      return [
        ...VERDICTS.filter((verdict) => used.includes(verdict)).map((verdict) => ({
          ...{ verdict, means: strings.verdicts[verdict].name.toLowerCase() },
        })),
        { sample: 'tick', means: strings.figures.key.check },
      ];
    }
  }
}
