import { explainerOf } from '../content-paths.ts';
import type { Prose } from '../prose/parse-prose.ts';
import { readingMinutes, WORDS_A_MINUTE } from '../record/counts.ts';
import type { Content, Entry } from '../record/content.ts';
import { namedByTexts } from '../record/listed.ts';
import { listsOf } from '../record/lists.ts';
import { shownWhole } from '../record/newest.ts';
import type { Explainer, PlainRecord } from '../record/record.ts';
import { siteOutline, type SiteOutline } from '../record/site-outline.ts';

/** What pages that list explainers know of a text: what it points to, and how long it takes to read. */
export type ProseOutline = Pick<Prose, 'references' | 'components' | 'words'>;

/**
 * The content as far as pages about the whole site show it. Of the texts of explainers and claims it holds what these
 * point to, so that it stays as it is when a sentence is changed. Of explainers that are neither new nor in the lists of
 * the site it holds titles, dates, corrections and which terms they use: so that it grows by little with each.
 */
export function outlineOf(content: Content, record: PlainRecord): Content {
  const whole = shownWhole(record.explainers);
  const site = siteOutline(record);
  const isWhole = new Map(
    record.explainers.map((explainer) => [explainer.id, whole.has(explainer)]),
  );
  const ofWhole = <Data>(entries: readonly Entry<Data>[]) =>
    entries.filter(({ path }) => isWhole.get(explainerOf(path)) !== false);
  const outlines = outlineTexts(record, whole);
  const outlined = <Data>(entries: readonly Entry<Data>[]) =>
    entries.map((entry): Entry<Data> => {
      const outline = outlines.get(entry.path);
      return outline === undefined ? entry : { ...entry, body: '', outline };
    });
  const inBrief = <Data>(entries: readonly Entry<Data>[], brief: (data: Data) => Data) =>
    entries.map((entry) =>
      isWhole.get(explainerOf(entry.path)) === false
        ? { ...entry, data: brief(entry.data) }
        : entry,
    );
  return {
    ...content,
    explainers: inBrief(outlined(content.explainers), (data) => ({
      ...data,
      takeaways: [],
      sourceArticle: undefined,
    })),
    sections: inBrief(outlined(content.sections), (data) => ({
      ...data,
      then: undefined,
      now: undefined,
    })),
    corrections: inBrief(content.corrections, ({ corrections }) => ({
      corrections: corrections.map(({ id, date, text }) => ({ id, date, text })),
    })),
    claims: outlined(ofWhole(content.claims)),
    timelines: ofWhole(content.timelines),
    figures: ofWhole(content.figures),
    ...sharedEntries(content, record, { whole, site }),
    lists: content.lists.map(({ explainer }) => ({ explainer, sources: [], people: [] })),
    site: [site],
  };
}

function outlineTexts(
  { explainers }: PlainRecord,
  whole: ReadonlySet<Explainer>,
): ReadonlyMap<string, ProseOutline> {
  const outlines = new Map<string, ProseOutline>();
  for (const explainer of explainers) {
    const { id, opening, sections, claims, words } = explainer;
    const isWhole = whole.has(explainer);
    const outline = (prose: Prose) => withoutPlaces(isWhole ? prose : usesOfTerms(prose));
    // The time that it takes is all that is shown of the length, and changes less often than the length does.
    const length = readingMinutes(words) * WORDS_A_MINUTE;
    outlines.set(`explainers/${id}/index.mdx`, { ...outline(opening), words: length });
    for (const { path, prose } of sections) outlines.set(path, outline(prose));
    for (const { id: claim, reasoning } of claims)
      outlines.set(`explainers/${id}/claims/${claim}.md`, outline(reasoning));
  }
  return outlines;
}

/** The sources and people that the pages show, and those that what they show names. */
function sharedEntries(
  content: Content,
  record: PlainRecord,
  { whole, site }: { readonly whole: ReadonlySet<Explainer>; readonly site: SiteOutline },
): Pick<Content, 'sources' | 'people'> {
  const lists = [...whole].flatMap(({ list }) => (list === undefined ? [] : listsOf(record, list)));
  const sources = new Set(site.sources);
  const people = new Set(site.people);
  for (const thing of [
    ...lists.flatMap((list) => [...list.sources, ...list.people]),
    ...namedByTexts(record),
  ])
    ('issued' in thing ? sources : people).add(thing.id);
  for (const person of record.people)
    if (people.has(person.id)) for (const { id } of person.sources) sources.add(id);
  return {
    sources: content.sources.flatMap((entry) => {
      const listed = entry.data.references.filter(({ id }) => sources.has(id));
      return listed.length === 0 ? [] : [{ ...entry, data: { references: listed } }];
    }),
    people: content.people.map((entry) => ({
      ...entry,
      data: { people: entry.data.people.filter(({ id }) => people.has(id)) },
    })),
  };
}

function usesOfTerms({ references, words }: Prose): ProseOutline {
  return { references: references.filter(({ kind }) => kind === 'term'), components: [], words };
}

/** Lines and columns would change with every line above them. */
function withoutPlaces({ references, components }: ProseOutline): ProseOutline {
  const nowhere = { line: 0, column: 0 };
  return {
    references: references.map((reference) => ({ ...reference, ...nowhere })),
    components: components.map((component) => ({ ...component, ...nowhere })),
    words: 0,
  };
}
