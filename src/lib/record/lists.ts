import { gather } from './gather.ts';
import type { Reference } from '../references/find-references.ts';
import type { ListPromise } from './content.ts';
import type { Explainer, Person, PlainRecord, Source } from './record.ts';

/** A list of sources and one of people: those of the site, or those of one explainer. */
export interface Lists {
  /** The explainer whose own they are, by its id; undefined for those of the site. */
  readonly list: string | undefined;
  /** The explainers whose claims, events and texts are shown with the entries. */
  readonly explainers: readonly Explainer[];
  /** In the record's order, as the people are. */
  readonly sources: readonly Source[];
  readonly people: readonly Person[];
}

type Thing = Source | Person;

export type Homes = ReadonlyMap<Thing, string | undefined>;

/** What is worked out once a record. */
interface Known {
  readonly lists: Map<string, Lists>;
  homes?: Homes;
  places?: ReadonlyMap<Thing, number>;
  names?: ReadonlyMap<string, Thing>;
}

const known = new WeakMap<PlainRecord, Known>();

function knownOf(record: PlainRecord): Known {
  const found = known.get(record) ?? { lists: new Map<string, Lists>() };
  known.set(record, found);
  return found;
}

/**
 * The lists of the site, or of an explainer that has its own: all that its pages name, since they link there, and what
 * was once promised to stand there. The site's hold what the explainers without own lists name, and what none but the
 * glossary or a page about the site does. What nothing names at all stands there only while no explainer has own lists:
 * else they would grow for nobody.
 */
export function listsOf(record: PlainRecord, list: string | undefined): Lists {
  const { lists } = knownOf(record);
  const found =
    lists.get(list ?? '') ?? (list === undefined ? ofSite(record) : ofOne(record, list));
  lists.set(list ?? '', found);
  return found;
}

/** Of claims, events or places in texts those of some explainers: the others are shown in their own lists. */
export function within<Owned extends { readonly explainer: Explainer }>(
  explainers: readonly Explainer[],
  things: readonly Owned[],
): readonly Owned[] {
  return things.filter(({ explainer }) => explainers.includes(explainer));
}

/** The explainers that have lists of their own, the newest first. */
export function explainersAlone({ explainers }: Pick<PlainRecord, 'explainers'>): Explainer[] {
  return explainers.filter(({ list }) => list !== undefined);
}

/**
 * Where each source and person stands first: undefined for the lists of the site, else the id of the oldest explainer that
 * lists it. What stands nowhere is not in it.
 */
export function homesOf(record: PlainRecord): Homes {
  const own = knownOf(record);
  own.homes ??= findHomes(record);
  return own.homes;
}

function findHomes(record: PlainRecord): Homes {
  const homes = new Map<Thing, string | undefined>();
  for (const list of [
    undefined,
    ...explainersAlone(record)
      .map(({ id }) => id)
      .reverse(),
  ])
    for (const thing of entriesOf(listsOf(record, list)))
      if (!homes.has(thing)) homes.set(thing, list);
  return homes;
}

function entriesOf({ sources, people }: Lists): Thing[] {
  return [...sources, ...people];
}

function ofSite(record: PlainRecord): Lists {
  const { sources, people, site } = record;
  const explainers = record.explainers.filter(({ list }) => list === undefined);
  if (site !== undefined) return inOrder(record, undefined, byName(record, site));
  const alone = explainersAlone(record);
  if (alone.length === 0) return { list: undefined, explainers, sources, people };
  const things = new Set<Thing>(namedByTexts(record));
  for (const explainer of alone)
    for (const thing of namedOn(explainer, record)) things.delete(thing);
  for (const explainer of explainers)
    for (const thing of namedOn(explainer, record)) things.add(thing);
  for (const thing of promisedOn(record, '')) things.add(thing);
  return inOrder(record, undefined, things);
}

/** What the glossary and the pages about the site name. */
function namedByTexts(record: PlainRecord): Thing[] {
  const { terms, pages } = record;
  const references = [...terms, ...pages].flatMap(({ prose }) => prose.references);
  return [
    ...terms.flatMap((term) => term.sources),
    ...byName(record, {
      sources: targets(references, 'source'),
      people: targets(references, 'person'),
    }),
  ];
}

function targets(references: readonly Reference[], wanted: 'source' | 'person'): string[] {
  return references.filter(({ kind }) => kind === wanted).map(({ target }) => target);
}

function ofOne(record: PlainRecord, list: string): Lists {
  const explainers = record.explainers.filter(({ id }) => id === list);
  const named = explainers.flatMap((explainer) => namedOn(explainer, record));
  return inOrder(record, list, [...named, ...promisedOn(record, list)]);
}

function promisedOn(record: PlainRecord, list: string): Thing[] {
  const promise = record.lists.find(({ explainer }) => explainer === list);
  return promise === undefined ? [] : byName(record, promise);
}

/** Sources and people by ids that they have or had; those that are gone are left out. */
function byName(
  record: PlainRecord,
  { sources, people }: Pick<ListPromise, 'sources' | 'people'>,
): Thing[] {
  const own = knownOf(record);
  own.names ??= namesOf(record);
  const { names } = own;
  return [
    ...sources.flatMap((id) => names.get(`source:${id}`) ?? []),
    ...people.flatMap((id) => names.get(`person:${id}`) ?? []),
  ];
}

function namesOf({ sources, people }: PlainRecord): ReadonlyMap<string, Thing> {
  const named = (kind: string, things: readonly Thing[]) =>
    things.flatMap((thing) =>
      [thing.id, ...thing.formerly].map((id) => [`${kind}:${id}`, thing] as const),
    );
  return new Map([...named('source', sources), ...named('person', people)]);
}

function inOrder(record: PlainRecord, list: string | undefined, things: Iterable<Thing>): Lists {
  const own = knownOf(record);
  own.places ??= new Map([...record.sources, ...record.people].map((thing, at) => [thing, at]));
  const { places } = own;
  const all = [...new Set(things)].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  return {
    list,
    explainers: record.explainers.filter((one) =>
      list === undefined ? one.list === undefined : one.id === list,
    ),
    sources: all.filter((thing) => 'issued' in thing),
    people: all.filter((thing) => 'role' in thing),
  };
}

/** The sources and people to which the pages and the data of an explainer lead. */
function namedOn(explainer: Explainer, record: PlainRecord): Thing[] {
  const { people, sources } = gather(explainer, record);
  const { claims } = explainer;
  const reasons = claims.flatMap(({ reasoning }) => reasoning.references);
  return [
    ...people,
    ...sources,
    ...claims.flatMap(({ saidIn }) => saidIn),
    ...byName(record, { sources: targets(reasons, 'source'), people: targets(reasons, 'person') }),
  ];
}
