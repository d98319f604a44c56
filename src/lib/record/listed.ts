import { oncePer } from '../once-per.ts';
import type { Reference } from '../references/find-references.ts';
import type { ListPromise } from './content.ts';
import { gather } from './gather.ts';
import type { Explainer, Person, PlainRecord, Source } from './record.ts';

/** What stands in lists. */
export type Listed = Source | Person;

/** The sources and people to which the pages and the data of an explainer lead. */
export function namedOn(explainer: Explainer, record: PlainRecord): Listed[] {
  const { people, sources } = gather(explainer, record);
  const { claims } = explainer;
  return [
    ...people,
    ...sources,
    ...claims.flatMap(({ saidIn }) => saidIn),
    ...pointedAt(
      record,
      claims.flatMap(({ reasoning }) => reasoning.references),
    ),
  ];
}

/** What the glossary and the pages about the site name. */
export function namedByTexts(record: PlainRecord): Listed[] {
  const { terms, pages } = record;
  return [
    ...terms.flatMap((term) => term.sources),
    ...pointedAt(
      record,
      [...terms, ...pages].flatMap(({ prose }) => prose.references),
    ),
  ];
}

function pointedAt(record: PlainRecord, references: readonly Reference[]): Listed[] {
  const targets = (wanted: 'source' | 'person') =>
    references.filter(({ kind }) => kind === wanted).map(({ target }) => target);
  return byName(record, { sources: targets('source'), people: targets('person') });
}

/** Sources and people by ids that they have or had; those that are gone are left out. */
export function byName(
  record: PlainRecord,
  { sources, people }: Pick<ListPromise, 'sources' | 'people'>,
): Listed[] {
  const names = namesOf(record);
  return [
    ...sources.flatMap((id) => names.get(`source:${id}`) ?? []),
    ...people.flatMap((id) => names.get(`person:${id}`) ?? []),
  ];
}

const namesOf = oncePer(({ sources, people }: PlainRecord): ReadonlyMap<string, Listed> => {
  const named = (kind: string, things: readonly Listed[]) =>
    things.flatMap((thing) =>
      [thing.id, ...thing.formerly].map((id) => [`${kind}:${id}`, thing] as const),
    );
  return new Map([...named('source', sources), ...named('person', people)]);
});
