import type { Content, Entry } from '../../src/lib/record/content.ts';
import type { Figure } from '../../src/lib/record/figure.ts';
import { figureSchema, type FigureData } from '../../src/lib/schemas/figure.ts';
import { tolls } from './builders.ts';

interface Fields {
  readonly [field: string]: unknown;
}

const FRAME = { title: 'What is found', description: 'What is measured.' };
const SAID = { note: 'Tolls alone.', by: 'The board, 2031', sources: ['audit'] };

/** A row of a figure of sums. */
export const amount = (fields: Fields = {}) => ({
  ...{ label: 'Income', basis: 'published', value: 4_100_000, shown: '4.1m', ...SAID, ...fields },
});

/** A row that gives a range in words. */
export const range = {
  ...{ label: 'Income', basis: 'in-words', from: 1e6, to: 9e6, shown: 'millions', ...SAID },
};

/** The data of a figure of sums with one group. */
export const amounts = (rows: readonly Fields[] = [amount()], fields: Fields = {}) => ({
  ...{ type: 'amounts', ...FRAME, currency: 'USD', groups: [{ title: 'Sums', rows }], ...fields },
});

/** The data of a figure of spans with one row. */
export const spans = (list: readonly Fields[], fields: Fields = {}) => ({
  ...{ type: 'spans', ...FRAME, from: '2030', key: { solid: 'open', hatched: 'half open' } },
  rows: [{ label: 'Bridge', note: 'For cars.', spans: list, sources: ['audit'] }],
  ...fields,
});

/** The data of a figure of bars with one group. */
export const bars = (values: Fields, fields: Fields = {}) => ({
  ...{ type: 'bars', ...FRAME },
  series: [
    { id: 'before', label: 'Before', fill: 'hollow' },
    { id: 'after', label: 'After', fill: 'solid' },
  ],
  groups: [{ title: 'Crowns', max: 4, rows: [{ label: 'A car', values, ...SAID }] }],
  ...fields,
});

/** A file of figure data. */
export function figureEntry(data: Fields, id = 'sums'): Entry<FigureData> {
  return { path: `explainers/tolls/figures/${id}.yaml`, data: figureSchema.parse(data), body: '' };
}

/** A figure of the explainer `tolls` (recorded up to 3 June 2031), as the record has it. */
export function figure<Type extends Figure['type']>(
  type: Type,
  data?: Fields,
  parts: Partial<Content> = {},
): Extract<Figure, { type: Type }> {
  const figures = data === undefined ? [] : [figureEntry(data)];
  const found = tolls({ ...parts, figures }).figures.find((one) => one.type === type);
  if (found === undefined) throw new Error(`There is no figure of ${type}.`);
  // Found by that very type.
  return found as Extract<Figure, { type: Type }>;
}
