/**
 * The one place that knows what our addresses look like. Every address is absolute within the site and starts with the
 * base path that the site is hosted under (`/` or `/explainers/`).
 */
export interface Routes {
  home(): string;
  explainer(explainer: string, fragment?: string): string;
  claims(explainer: string, fragment?: string): string;
  claim(explainer: string, claim: string): string;
  timeline(explainer: string, event?: string): string;
  republish(explainer: string): string;
  republishFile(explainer: string, extension: 'html' | 'md'): string;
  glossary(): string;
  term(term: string): string;
  sources(source?: string): string;
  people(person?: string): string;
  method(fragment?: string): string;
  corrections(explainer?: string): string;
  feed(): string;
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
    timeline: (explainer, event) => at(`${explainer}/timeline/`, event),
    republish: (explainer) => at(`${explainer}/republish/`),
    republishFile: (explainer, extension) => at(`${explainer}/republish/${explainer}.${extension}`),
    glossary: () => at('glossary/'),
    term: (term) => at(`glossary/${term}/`),
    sources: (source) => at('sources/', source),
    people: (person) => at('people/', person),
    method: (fragment) => at('method/', fragment),
    corrections: (explainer) => at('corrections/', explainer),
    feed: () => at('feed.xml'),
  };
}
