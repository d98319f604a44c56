import { oncePer } from '../once-per.ts';
import { newestFirst } from './newest.ts';
import type { Explainer, Mention, PlainRecord, Term } from './record.ts';

/** Where a term is used. */
interface TermUses {
  /** In the newest explainers that use it. */
  readonly shown: readonly Mention[];
  /** How many older explainers use it, too. */
  readonly others: number;
}

const agesIn = oncePer(
  ({ explainers }: PlainRecord): ReadonlyMap<Explainer, number> =>
    new Map(explainers.map((one, at) => [one, at])),
);

/** The places where a term is used, those of the newest explainers alone where many use it. `most` is for tests. */
export function usesOf({ mentions }: Term, record: PlainRecord, most?: number): TermUses {
  const ages = agesIn(record);
  const using = [...new Set(mentions.map(({ explainer }) => explainer))].sort(
    (a, b) => (ages.get(a) ?? 0) - (ages.get(b) ?? 0),
  );
  const { newest, older } = newestFirst(using, most);
  return {
    shown: mentions.filter(({ explainer }) => newest.includes(explainer)),
    others: older.length,
  };
}
