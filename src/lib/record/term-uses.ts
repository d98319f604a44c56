import { newestFirst } from './newest.ts';
import type { Explainer, Mention, PlainRecord, Term } from './record.ts';

/** Where a term is used. */
interface TermUses {
  /** In the newest explainers that use it. */
  readonly shown: readonly Mention[];
  /** How many older explainers use it, too. */
  readonly others: number;
}

const ages = new WeakMap<PlainRecord, ReadonlyMap<Explainer, number>>();

/** The places where a term is used, those of the newest explainers alone where many use it. `most` is for tests. */
export function usesOf({ mentions }: Term, record: PlainRecord, most?: number): TermUses {
  const age = ages.get(record) ?? new Map(record.explainers.map((one, at) => [one, at]));
  ages.set(record, age);
  const using = [...new Set(mentions.map(({ explainer }) => explainer))].sort(
    (a, b) => (age.get(a) ?? 0) - (age.get(b) ?? 0),
  );
  const { newest, older } = newestFirst(using, most);
  return {
    shown: mentions.filter(({ explainer }) => newest.includes(explainer)),
    others: older.length,
  };
}
