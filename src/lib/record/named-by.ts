import { oncePer } from '../once-per.ts';
import type { Explainer, Mention, Person, PlainRecord, Source, Term } from './record.ts';

/** What an explainer itself names of what all share, each list in the record's order. */
export interface Named {
  readonly terms: readonly Term[];
  /** Whom its text names, its claims are by or its events are about. */
  readonly people: readonly Person[];
  readonly sources: readonly Source[];
}

const NOTHING: Named = { terms: [], people: [], sources: [] };

export function namedBy(explainer: Explainer, record: PlainRecord): Named {
  return nameAll(record).get(explainer) ?? NOTHING;
}

/** For all explainers at once: to look through the whole record for each would take the longer the more there are. */
const nameAll = oncePer(
  ({ terms, people, sources }: PlainRecord): ReadonlyMap<Explainer, Named> => {
    const all = new Map<Explainer, { terms: Term[]; people: Person[]; sources: Source[] }>();
    const at = (explainer: Explainer) => {
      const found = all.get(explainer) ?? { terms: [], people: [], sources: [] };
      all.set(explainer, found);
      return found;
    };
    for (const term of terms)
      for (const explainer of owners(term.mentions)) at(explainer).terms.push(term);
    for (const source of sources)
      for (const explainer of owners(source.mentions)) at(explainer).sources.push(source);
    for (const person of people)
      for (const explainer of owners([...person.claims, ...person.events, ...person.mentions]))
        at(explainer).people.push(person);
    return all;
  },
);

function owners(things: readonly Pick<Mention, 'explainer'>[]): Set<Explainer> {
  return new Set(things.map(({ explainer }) => explainer));
}
