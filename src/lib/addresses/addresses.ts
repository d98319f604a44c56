import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { pinnedIds } from '../prose/pin-headings.ts';
import type { Explainer, PlainRecord } from '../record/record.ts';
import { explainersAlone, listsOf } from '../record/lists.ts';
import { RECORD_VERSION } from '../record-data/record-version.ts';
import { TABLES } from '../record-data/record-tables.ts';
import { createRoutes } from '../routes.ts';
import { VERDICTS } from '../schemas/verdict.ts';

/** An address that the site promises: a path, and a fragment where a place on a page is meant, without the base path. */
export interface Address {
  readonly now: string;
  /** The addresses that it had before, by the old ids of what it names: they keep answering. */
  readonly formerly: readonly string[];
}

/** What an address names: its id, and the ids that it had before. */
interface Named {
  readonly id: string;
  readonly formerly: readonly string[];
}

const routes = createRoutes('/');
const CITATION_FORMATS = ['bib', 'json'] as const;

/**
 * Every address that the site promises, sorted; a page's Markdown and citation lie beside it. Not promised are views of a list, the record as of a day and the places
 * in a text where something is mentioned: they follow from what the record holds.
 */
export function addressesOf(record: PlainRecord): Address[] {
  const byNow = new Map<string, Address>();
  for (const address of eachAddress(record)) byNow.set(address.now, address);
  return [...byNow.values()].sort((a, b) => (a.now < b.now ? -1 : 1));
}

/** The same as plain text: `/tolls/`, `/tolls/#money`, `/glossary/toll/`. */
export function promisedAddresses(record: PlainRecord): string[] {
  const promised = new Set<string>();
  for (const { now } of eachAddress(record)) promised.add(now);
  return [...promised].sort();
}

/** One after the other, and some of them twice: of a large site they are too many to hold for whoever wants a few. */
export function* eachAddress(record: PlainRecord): Generator<Address> {
  yield* ofSite(record);
  for (const explainer of record.explainers) yield* ofExplainer(explainer);
  for (const term of record.terms) yield addressOf(routes.term, term);
  const { sources, people } = listsOf(record, undefined);
  for (const source of sources) yield addressOf(ofSource, source);
  for (const person of people) yield addressOf(ofPerson, person);
  for (const explainer of explainersAlone(record)) yield* ofOwnLists(explainer, record);
}

function ofSite({ pages }: PlainRecord): Address[] {
  const fixed = [
    ...[routes.home(), routes.glossary(), routes.sources(), routes.people(), routes.method()],
    routes.accessibility(),
    ...[routes.corrections(), routes.search(), routes.feed(), routes.siteChangesFeed()],
    ...[routes.feed('json'), routes.siteChangesFeed('json'), routes.llms()],
    ...CITATION_FORMATS.map((format) => routes.bibliography(format)),
    ...VERDICTS.map((verdict) => routes.method(verdict)),
    routes.recordSchema(RECORD_VERSION),
  ];
  return [
    ...fixed.map((now) => ({ now, formerly: [] })),
    ...pages.flatMap(({ id, prose }) => {
      const route = id === 'accessibility' ? routes.accessibility : routes.method;
      return headingsOf(prose.tree).map((heading) => addressOf(route, heading));
    }),
  ];
}

function ofSource(source: string): string {
  return routes.source(source, undefined);
}

function ofPerson(person: string): string {
  return routes.person(person, undefined);
}

function ofOwnLists(explainer: Explainer, record: PlainRecord): Address[] {
  const { sources, people } = listsOf(record, explainer.id);
  return [
    addressOf((slug: string) => routes.sources(slug), explainer),
    addressOf((slug: string) => routes.people(slug), explainer),
    ...sources.map((source) =>
      addressOf((slug: string, id: string) => routes.source(id, slug), explainer, source),
    ),
    ...people.map((person) =>
      addressOf((slug: string, id: string) => routes.person(id, slug), explainer, person),
    ),
  ];
}

function ofExplainer(explainer: Explainer): Address[] {
  const { opening, sections, claims, events, figures } = explainer;
  const headings = [opening, ...sections.map(({ prose }) => prose)].flatMap(({ tree }) =>
    headingsOf(tree),
  );
  const pages = [
    ...[routes.explainer, routes.claims, routes.timeline, routes.changes, routes.republish],
    ...[
      (slug: string) => routes.changesFeed(slug),
      ...(figures.length > 0 ? [routes.figures] : []),
    ],
    ...[routes.data, routes.recordData, routes.annotations, routes.timelineData],
  ];
  return [
    ...pages.map((page) => addressOf((slug: string) => page(slug), explainer)),
    ...(['html', 'md', 'zip'] as const).map((extension) =>
      addressOf((slug: string) => routes.republishFile(slug, extension), explainer),
    ),
    ...TABLES.map((table) =>
      addressOf((slug: string) => routes.recordTable(slug, table), explainer),
    ),
    addressOf((slug: string) => routes.changesFeed(slug, 'json'), explainer),
    ...CITATION_FORMATS.map((format) =>
      addressOf((slug: string) => routes.bibliography(format, slug), explainer),
    ),
    ...[...sections, ...headings].map((part) => addressOf(routes.explainer, explainer, part)),
    ...events.map((event) => addressOf(routes.timeline, explainer, event)),
    ...claims.map((claim) => addressOf(routes.claim, explainer, claim)),
    ...figures.flatMap((figure) => [
      addressOf(routes.figures, explainer, figure),
      addressOf(routes.figureData, explainer, figure),
    ]),
  ];
}

/** The ids that authors pinned to the headings of a text. */
function headingsOf(tree: Root): Named[] {
  const found: Named[] = [];
  visit(tree, 'heading', (heading) => {
    const pinned = pinnedIds(heading);
    if (pinned !== undefined) found.push(pinned);
  });
  return found;
}

/** The address of something within something: it answers at each id that either of them has or had. */
function addressOf(route: (...ids: string[]) => string, ...things: readonly Named[]): Address {
  // Nearly all: a large site has hundreds of thousands.
  if (things.every(({ formerly }) => formerly.length === 0))
    return { now: route(...things.map(({ id }) => id)), formerly: [] };
  const combinations = things.reduce<string[][]>(
    (before, { id, formerly }) =>
      before.flatMap((ids) => [id, ...formerly].map((next) => [...ids, next])),
    [[]],
  );
  const [now = '', ...formerly] = combinations.map((ids) => route(...ids));
  return { now, formerly };
}
