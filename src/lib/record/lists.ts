import type { ListPromise } from './content.ts';
import { byName, namedByTexts, namedOn, type Listed } from './listed.ts';
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

/** What is worked out once a record. */
interface Known {
  readonly lists: Map<string, Lists>;
  places?: ReadonlyMap<Listed, number>;
}

const known = new WeakMap<PlainRecord, Known>();

/**
 * The lists of the site, or of an explainer that has its own: all that its pages name, since they link there, and what
 * was once promised to stand there. The site's hold what the explainers without own lists name, and what none but the
 * glossary or a page about the site does. What nothing names at all stands there only while no explainer has own lists:
 * else they would grow for nobody.
 */
export function listsOf(record: PlainRecord, list: string | undefined): Lists {
  const own = known.get(record) ?? { lists: new Map<string, Lists>() };
  known.set(record, own);
  const found = own.lists.get(list ?? '') ?? makeLists(record, list, own);
  own.lists.set(list ?? '', found);
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
 * What lists have promised, without what stands in them anyway: so that to record addresses changes nothing of what an
 * explainer is made from.
 */
export function openPromises(record: PlainRecord): ListPromise[] {
  return record.lists.map((promise) => {
    const named = new Set(namedIn(record, promise.explainer || undefined));
    const isOpen = (kind: 'sources' | 'people') => (id: string) => {
      const none = { sources: [], people: [] };
      return byName(record, { ...none, [kind]: [id] }).some((thing) => !named.has(thing));
    };
    return {
      explainer: promise.explainer,
      sources: promise.sources.filter(isOpen('sources')),
      people: promise.people.filter(isOpen('people')),
    };
  });
}

function makeLists(record: PlainRecord, list: string | undefined, own: Known): Lists {
  const { site, lists } = record;
  const explainers = record.explainers.filter((one) =>
    list === undefined ? one.list === undefined : one.id === list,
  );
  if (list === undefined && site === undefined && explainersAlone(record).length === 0)
    return { list, explainers, sources: record.sources, people: record.people };
  const promise = lists.find(({ explainer }) => explainer === (list ?? ''));
  const things =
    list === undefined && site !== undefined
      ? byName(record, site)
      : [...namedIn(record, list), ...(promise === undefined ? [] : byName(record, promise))];
  own.places ??= new Map([...record.sources, ...record.people].map((thing, at) => [thing, at]));
  const { places } = own;
  const all = [...new Set(things)].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  return {
    ...{ list, explainers },
    sources: all.filter((thing) => 'issued' in thing),
    people: all.filter((thing) => 'role' in thing),
  };
}

/** What stands in a list because it is named. */
function namedIn(record: PlainRecord, list: string | undefined): Iterable<Listed> {
  const { explainers } = record;
  if (list !== undefined)
    return explainers
      .filter(({ id }) => id === list)
      .flatMap((explainer) => namedOn(explainer, record));
  const things = new Set(namedByTexts(record));
  for (const explainer of explainersAlone(record))
    for (const thing of namedOn(explainer, record)) things.delete(thing);
  for (const explainer of explainers.filter((one) => one.list === undefined))
    for (const thing of namedOn(explainer, record)) things.add(thing);
  return things;
}
