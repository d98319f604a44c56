import type { Explainer, Person, PlainRecord, Source, Term } from '../record/record.ts';

/**
 * About how many things one index holds. A phone loads 9 bytes of each before its first result, so about 110 KB in all;
 * making the index takes 50 KB of memory for each, so 600 MB.
 */
const MOST_THINGS = 12_000;

/** Things of the record that are searched by one index. */
export interface SearchGroup {
  /** The number of its index, the oldest first; undefined where there is but one index. */
  readonly number: number | undefined;
  readonly explainers: readonly Explainer[];
  readonly terms: readonly Term[];
  readonly sources: readonly Source[];
  readonly people: readonly Person[];
}

/**
 * The groups of explainers that each have an index of their own, the newest first. They are filled from the oldest
 * explainer on, so that a new explainer changes no index but the newest. Terms, sources and people go with the oldest
 * explainer that has to do with them, or with the newest group where there is none. `most` is for tests.
 */
export function searchGroups(record: PlainRecord, most = MOST_THINGS): SearchGroup[] {
  const belonging = belongings(record);
  const groups: Explainer[][] = [[]];
  let things = 0;
  for (const explainer of record.explainers.toReversed()) {
    const { claims, events, sections } = explainer;
    const own = 1 + sections.length + claims.length + events.length;
    const count = own + (belonging.counts.get(explainer) ?? 0);
    if (things > 0 && things + count > most) {
      groups.push([]);
      things = 0;
    }
    groups.at(-1)?.push(explainer);
    things += count;
  }
  return groups
    .map((oldestFirst, at): SearchGroup => {
      const here = new Set<Explainer | undefined>(oldestFirst);
      if (at === groups.length - 1) here.add(undefined);
      const isHere = (thing: Term | Source | Person) => here.has(belonging.homes.get(thing));
      return {
        number: groups.length === 1 ? undefined : at + 1,
        explainers: oldestFirst.toReversed(),
        terms: record.terms.filter(isHere),
        sources: record.sources.filter(isHere),
        people: record.people.filter(isHere),
      };
    })
    .toReversed();
}

interface Belongings {
  /** The oldest explainer that has to do with a thing. */
  readonly homes: ReadonlyMap<Term | Source | Person, Explainer>;
  /** How many things have an explainer as their home. */
  readonly counts: ReadonlyMap<Explainer, number>;
}

function belongings({ explainers, terms, sources, people }: PlainRecord): Belongings {
  const age = new Map(explainers.map((explainer, at) => [explainer, at]));
  const homes = new Map<Term | Source | Person, Explainer>();
  const counts = new Map<Explainer, number>();
  for (const thing of [...terms, ...sources, ...people]) {
    const oldest = explainersOf(thing).reduce<Explainer | undefined>(
      (old, other) =>
        old === undefined || (age.get(other) ?? 0) > (age.get(old) ?? 0) ? other : old,
      undefined,
    );
    if (oldest === undefined) continue;
    homes.set(thing, oldest);
    counts.set(oldest, (counts.get(oldest) ?? 0) + 1);
  }
  return { homes, counts };
}

function explainersOf(thing: Term | Source | Person): Explainer[] {
  const told = 'claims' in thing ? [...thing.claims, ...thing.events] : [];
  return [...told, ...thing.mentions].map(({ explainer }) => explainer);
}
