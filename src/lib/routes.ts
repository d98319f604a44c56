/** Feeds are Atom (`xml`) or JSON Feed (`json`). */
type FeedFormat = 'xml' | 'json';

/** Citations are BibTeX or CSL-JSON. */
type CitationFormat = 'bib' | 'json';

/**
 * The one place that knows what our addresses look like. Every address is absolute within the site and starts with the
 * base path that the site is hosted under (`/` or `/explainers/`).
 */
export interface Routes {
  home(): string;
  explainer(explainer: string, fragment?: string): string;
  claims(explainer: string, fragment?: string): string;
  claim(explainer: string, claim: string): string;
  claimsView(explainer: string, by: string, value: string): string;
  asOf(explainer: string, day: string): string;
  changes(explainer: string, day?: string): string;
  changesFeed(explainer: string, format?: FeedFormat): string;
  timeline(explainer: string, event?: string): string;
  timelineView(explainer: string, by: string, value: string): string;
  figures(explainer: string, figure?: string): string;
  figureData(explainer: string, figure: string): string;
  republish(explainer: string): string;
  republishFile(explainer: string, extension: 'html' | 'md' | 'zip'): string;
  /** The page about the record as data. */
  data(explainer: string): string;
  /** The record as JSON. */
  recordData(explainer: string): string;
  /** A table of the record as CSV. */
  recordTable(explainer: string, table: string): string;
  /** The claims as W3C Web Annotations. */
  annotations(explainer: string, annotation?: string): string;
  /** The events as TimelineJS reads them. */
  timelineData(explainer: string): string;
  /** The JSON Schema of the record as JSON. */
  recordSchema(version: number): string;
  /** A page made to be framed by other sites, and its description as oEmbed. */
  embed(explainer: string, kind: EmbedKind, id?: string): string;
  oembed(explainer: string, kind: EmbedKind, id?: string): string;
  glossary(): string;
  term(term: string): string;
  /** The sources of the site, or those of an explainer with a list of its own; a source in one of these. */
  sources(list?: string): string;
  source(source: string, list: string | undefined): string;
  sourcesView(by: string, value: string, list: string | undefined): string;
  /** The same of people. */
  people(list?: string): string;
  person(person: string, list: string | undefined): string;
  method(fragment?: string): string;
  accessibility(fragment?: string): string;
  corrections(explainer?: string): string;
  /** The same page as Markdown, by the path of the page. */
  markdown(page: string): string;
  /** A list of sources for programs: an explainer's, or all of the site. */
  bibliography(format: CitationFormat, explainer?: string): string;
  /** How to cite an explainer, or one of its claims. */
  citation(format: CitationFormat, explainer: string, claim?: string): string;
  feed(format?: FeedFormat): string;
  siteChangesFeed(format?: FeedFormat): string;
  /** A guide to the site for language models. */
  llms(): string;
  search(): string;
  /** The folder of the search index and the script that reads it; of one of several indexes by its number. */
  searchIndex(number?: number): string;
}

/** What of an explainer other sites may frame. */
type EmbedKind = 'claims' | 'timeline' | 'figures';

function embedPath(explainer: string, kind: EmbedKind, id?: string): string {
  return `embed/${explainer}/${kind}/${id === undefined ? '' : `${id}/`}`;
}

function within(explainer: string | undefined): string {
  return explainer === undefined ? '' : `${explainer}/`;
}

/** Routes below a base path, with or without its closing slash. */
export function createRoutes(base: string): Routes {
  const root = base.endsWith('/') ? base : `${base}/`;
  const at = (path: string, fragment?: string) =>
    `${root}${path}${fragment === undefined ? '' : `#${fragment}`}`;
  return {
    home: () => at(''),
    explainer: (explainer, fragment) => at(`${explainer}/`, fragment),
    claims: (explainer, fragment) => at(`${explainer}/claims/`, fragment),
    claim: (explainer, claim) => at(`${explainer}/claims/${claim}/`),
    claimsView: (explainer, by, value) => at(`${explainer}/claims/by/${by}/${value}/`),
    asOf: (explainer, day) => at(`${explainer}/as-of/${day}/`),
    changes: (explainer, day) => at(`${explainer}/changes/`, day),
    changesFeed: (explainer, format = 'xml') => at(`${explainer}/changes/feed.${format}`),
    timeline: (explainer, event) => at(`${explainer}/timeline/`, event),
    timelineView: (explainer, by, value) => at(`${explainer}/timeline/by/${by}/${value}/`),
    figures: (explainer, figure) =>
      at(`${explainer}/figures/`, figure === undefined ? undefined : `figure-${figure}`),
    figureData: (explainer, figure) => at(`${explainer}/figures/${figure}.csv`),
    republish: (explainer) => at(`${explainer}/republish/`),
    republishFile: (explainer, extension) => at(`${explainer}/republish/${explainer}.${extension}`),
    data: (explainer) => at(`${explainer}/data/`),
    recordData: (explainer) => at(`${explainer}/record.json`),
    recordTable: (explainer, table) => at(`${explainer}/data/${table}.csv`),
    annotations: (explainer, annotation) => at(`${explainer}/annotations.jsonld`, annotation),
    timelineData: (explainer) => at(`${explainer}/timeline.json`),
    recordSchema: (version) => at(`schema/record-v${version}.json`),
    embed: (explainer, kind, id) => at(embedPath(explainer, kind, id)),
    oembed: (explainer, kind, id) => at(`${embedPath(explainer, kind, id)}oembed.json`),
    glossary: () => at('glossary/'),
    term: (term) => at(`glossary/${term}/`),
    sources: (list) => at(`${within(list)}sources/`),
    source: (source, list) => at(`${within(list)}sources/`, source),
    sourcesView: (by, value, list) => at(`${within(list)}sources/by/${by}/${value}/`),
    people: (list) => at(`${within(list)}people/`),
    person: (person, list) => at(`${within(list)}people/`, person),
    method: (fragment) => at('method/', fragment),
    accessibility: (fragment) => at('accessibility/', fragment),
    corrections: (explainer) => at('corrections/', explainer),
    markdown: (page) => `${page}index.md`,
    bibliography: (format, explainer) => at(`${within(explainer)}sources/sources.${format}`),
    citation: (format, explainer, claim) =>
      at(`${explainer}/${claim === undefined ? '' : `claims/${claim}/`}cite.${format}`),
    feed: (format = 'xml') => at(`feed.${format}`),
    siteChangesFeed: (format = 'xml') => at(`changes.${format}`),
    llms: () => at('llms.txt'),
    search: () => at('search/'),
    searchIndex: (number) => at(number === undefined ? 'pagefind/' : `pagefind/${number}/`),
  };
}
