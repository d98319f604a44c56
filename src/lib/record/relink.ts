import { readContentPath } from '../content-paths.ts';
import { buildRecord, byPublication } from './build-record.ts';
import type { Content, Entry } from './content.ts';
import { forgetMembers } from './link-shared.ts';
import type { NamedKind, Outside } from './linker.ts';
import type { Claim, Explainer, PlainRecord, Term, TimelineEvent } from './record.ts';
import type { Problem } from '../problems/problem.ts';

/** A record in which one explainer or one term was linked anew. */
interface Relinked {
  readonly record: PlainRecord;
  readonly problems: readonly Problem[];
}

/**
 * The record after one file has changed, for whoever shows an edit at once: to build it anew takes the longer the more
 * explainers there are. What the file's explainer or term gave to the rest is taken back, and it is linked to what is
 * there; the record before is of no use afterwards. Undefined where more would change than that.
 */
export function relink(record: PlainRecord, content: Content, path: string): Relinked | undefined {
  const kind = readContentPath(path);
  if (kind === undefined || content.unreadable.length > 0) return undefined;
  if (kind.kind === 'term') return relinkTerm(record, content, path, kind.id);
  if (!('explainer' in kind)) return undefined;
  const before = record.explainers.find(({ id }) => id === kind.explainer);
  if (before === undefined || isPointedAt(before, record)) return undefined;
  takeBack(record, (thing) => ownerOf(thing) === before);
  const within = <Data>(entries: readonly Entry<Data>[]) =>
    entries.filter((entry) => entry.path.startsWith(`explainers/${kind.explainer}/`));
  const part: Content = {
    ...NO_CONTENT,
    explainers: within(content.explainers),
    sections: within(content.sections),
    claims: within(content.claims),
    timelines: within(content.timelines),
    corrections: within(content.corrections),
    figures: within(content.figures),
    lists: content.lists,
  };
  const rest = record.explainers.filter((explainer) => explainer !== before);
  const linked = buildRecord(part, outsideIn({ ...record, explainers: rest }));
  const explainers = [...rest, ...linked.record.explainers].sort(byPublication);
  putInOrder(record, content, linked.record.explainers[0]);
  return { record: { ...record, explainers }, problems: linked.problems };
}

function relinkTerm(
  record: PlainRecord,
  content: Content,
  path: string,
  id: string,
): Relinked | undefined {
  const before = record.terms.find((term) => term.id === id);
  if (before === undefined) return undefined;
  takeBack(record, (thing) => thing === before);
  const part = { ...NO_CONTENT, terms: content.terms.filter((entry) => entry.path === path) };
  const linked = buildRecord(part, outsideIn(record));
  const [now] = linked.record.terms;
  if (now === undefined) return undefined;
  // Others know it already: it stays itself, with what it says now.
  for (const source of now.sources) replace(source.terms, now, before);
  Object.assign(before, { ...now, mentions: before.mentions });
  const order = new Map(content.terms.map((entry, at) => [entry.path, at]));
  const placeOf = (term: Term) => order.get(`glossary/${term.id}.md`) ?? 0;
  for (const source of before.sources)
    (source.terms as Term[]).sort((a, b) => placeOf(a) - placeOf(b));
  const terms = [...record.terms].sort((a, b) =>
    a.term.localeCompare(b.term, 'en', { sensitivity: 'base' }),
  );
  return { record: { ...record, terms }, problems: linked.problems };
}

const NO_CONTENT: Content = {
  ...{ explainers: [], sections: [], claims: [], timelines: [], corrections: [], figures: [] },
  ...{ terms: [], sources: [], people: [], pages: [], houseStyle: [], unreadable: [] },
  ...{ lists: [], site: [] },
};

/** True where other explainers hold on to something of this one. */
function isPointedAt(explainer: Explainer, record: PlainRecord): boolean {
  const isOthers = (things: readonly object[]) =>
    things.some((thing) => (ownerOf(thing) ?? explainer) !== explainer);
  const { claims, events } = explainer;
  return (
    claims.some((claim) => isOthers(claim.mentions) || isOthers(claim.events)) ||
    events.some((event) => isOthers(event.mentions)) ||
    record.explainers.some(
      (other) =>
        other !== explainer &&
        (other.takeaways.some(({ claim }) => claim.explainer === explainer) ||
          other.corrections.some(({ claim }) => claim?.explainer === explainer) ||
          other.claims.some(({ related }) =>
            related.some((claim) => ownerOf(claim) === explainer),
          )),
    )
  );
}

/** The explainer that a thing of the record belongs to, if it belongs to one. */
function ownerOf(thing: object): Explainer | undefined {
  // Claims, events, figures and mentions name it; terms and people have none.
  return 'explainer' in thing ? (thing.explainer as Explainer) : undefined;
}

/** Looks at each list of the record in which things stand that belong elsewhere. There are many, mostly short. */
function eachList(record: PlainRecord, look: (list: object[]) => void): void {
  // The record is read-only to all but the steps of linking, of which this is one.
  const at = (list: readonly object[]) => {
    if (list.length > 0) look(list as object[]);
  };
  for (const { claims, events, terms, people, figures, mentions } of record.sources) {
    at(claims);
    at(events);
    at(terms);
    at(people);
    at(figures);
    at(mentions);
  }
  for (const { claims, events, mentions } of record.people) {
    at(claims);
    at(events);
    at(mentions);
  }
  for (const { mentions } of record.terms) at(mentions);
  for (const { claims, events } of record.explainers) {
    for (const claim of claims) {
      at(claim.mentions);
      at(claim.events);
    }
    for (const event of events) at(event.mentions);
  }
}

function takeBack(record: PlainRecord, isMeant: (thing: object) => boolean): void {
  eachList(record, (list) => {
    if (!list.some(isMeant)) return;
    const rest = list.filter((thing) => !isMeant(thing));
    list.splice(0, list.length, ...rest);
    forgetMembers(list);
  });
}

/** Linking goes through explainers in the order of their files, and so do the lists that it fills: `now` came last. */
function putInOrder(record: PlainRecord, content: Content, now: Explainer | undefined): void {
  const order = new Map(content.explainers.map(({ path }, at) => [path.split('/')[1] ?? '', at]));
  const placeOf = (thing: object) => order.get(ownerOf(thing)?.id ?? '') ?? 0;
  eachList(record, (list) => {
    const last = list.at(-1);
    if (list.length < 2 || last === undefined || now === undefined || ownerOf(last) !== now) return;
    list.sort((a, b) => placeOf(a) - placeOf(b));
  });
}

function replace<Thing>(list: readonly Thing[], old: Thing, thing: Thing): void {
  const at = list.indexOf(old);
  if (at >= 0) (list as Thing[])[at] = thing;
  forgetMembers(list);
}

/** What is there already, by name. */
function outsideIn(record: PlainRecord): Outside {
  const names = new Map<NamedKind, Map<string, { readonly id: string }>>([
    ['source', byName(record.sources)],
    ['person', byName(record.people)],
    ['term', byName(record.terms)],
    ['claim', new Map(record.explainers.flatMap(({ id, claims }) => scoped(id, claims)))],
    ['event', new Map(record.explainers.flatMap(({ id, events }) => scoped(id, events)))],
  ]);
  return {
    find: (kind, name) => names.get(kind)?.get(name),
    known: (kind) => (kind === 'figure' ? undefined : [...(names.get(kind)?.keys() ?? [])]),
    sources: () => record.sources,
  };
}

function byName<Thing extends { readonly id: string }>(things: readonly Thing[]) {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function scoped(explainer: string, things: readonly (Claim | TimelineEvent)[]) {
  return things.map((thing) => [`${explainer}/${thing.id}`, thing] as const);
}
