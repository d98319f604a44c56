import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/lib/check/check-content.ts';
import type { PlainRecord } from '../../src/lib/record/record.ts';
import { english } from '../../src/lib/strings/en.ts';
import { builtPages, DIST, type BuiltPage } from './built-site.ts';

interface Thing {
  readonly [property: string]: unknown;
}

interface Graph {
  readonly page: BuiltPage;
  readonly data: { readonly '@context': string; readonly '@graph': readonly Thing[] };
}

const pages = new Map(builtPages().map((page) => [page.path, page]));
const graphs = new Map(
  [...pages.values()].flatMap((page): [string, Graph][] => {
    const [script] = scriptsOf(page);
    return script === undefined
      ? []
      : [[page.path, { page, data: JSON.parse(script.textContent ?? '') as Graph['data'] }]];
  }),
);
let record: PlainRecord;

beforeAll(async () => {
  ({ record } = await checkContent(process.cwd()));
});

describe('the structured data of the built pages', () => {
  it('stands in one graph a page', () => {
    const several = [...pages.values()].filter((page) => scriptsOf(page).length > 1);
    expect(several.map(({ path }) => path)).toEqual([]);
  });

  it('holds to the schemas of what each thing must say', () => {
    const ajv = new Ajv2020({ allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(readJson('structured-data.json'));
    const wrong = [...graphs].flatMap(([path, { data }]) =>
      validate(data) ? [] : [`${path} ${ajv.errorsText(validate.errors).slice(0, 400)}`],
    );
    expect(wrong).toEqual([]);
  });

  it('expands without losing a word, all of them being words of schema.org', async () => {
    // The types know neither promises of documents nor the mode that throws where a word would be lost.
    const options = {
      documentLoader: (url: string) => {
        if (url !== 'https://schema.org') throw new Error(`asked for ${url}`);
        const document = readJson('schema-org-context.json');
        return Promise.resolve({ contextUrl: undefined, documentUrl: url, document });
      },
      safe: true,
    } as object;
    for (const [path, { data }] of graphs) {
      const expanded = await jsonld.expand(data as object, options);
      expect(expanded.length, path).toBe(data['@graph'].length);
    }
  });

  it('names nothing by an address at which no page says what it is', () => {
    const described = new Map([...graphs].map(([path, { data }]) => [path, describedIn(data)]));
    const named = new Set([...graphs.values()].flatMap(({ data }) => idsIn(data)));
    expect(named.size).toBeGreaterThan(600);
    const lost = [...named].filter((id) => !described.get(new URL(id).pathname)?.has(id));
    expect(lost).toEqual([]);
  });

  it('names sections, sources and people by fragments that the pages have', () => {
    const addresses = [...graphs.values()]
      .flatMap(({ data }) => idsIn(data))
      .filter((id) => /#(?!publisher$|website$|claim$)/.test(id));
    const lost = addresses.filter((id) => {
      const { pathname, hash } = new URL(id);
      return pages.get(pathname)?.document.getElementById(hash.slice(1)) == null;
    });
    expect(addresses.length).toBeGreaterThan(400);
    expect(lost).toEqual([]);
  });
});

describe('the structured data and the record', () => {
  it('give each explainer its article with as many sections, and its data set with as many sources', () => {
    for (const { id, title, published, sections, citations } of record.explainers) {
      const article = thingAt(`/${id}/`, 'NewsArticle');
      expect(article).toMatchObject({ headline: title, datePublished: published });
      expect(article['hasPart']).toHaveLength(sections.length);
      expect(thingAt(`/${id}/data/`, 'Dataset')['citation']).toHaveLength(citations.length);
    }
  });

  it('give each claim one review with its words, its claimant and the verdict of its page', () => {
    for (const { id, claims } of record.explainers)
      for (const claim of claims) {
        const path = `/${id}/claims/${claim.id}/`;
        const review = thingAt(path, 'ClaimReview');
        expect(review).toMatchObject({
          claimReviewed: claim.claim,
          itemReviewed: { datePublished: claim.claimedOn, author: { name: claim.claimant.name } },
          reviewRating: { alternateName: english.verdicts[claim.verdict].name },
        });
        const shown = pages.get(path)?.document.querySelector('.card-head .verdict')?.textContent;
        expect(shown?.trim()).toBe(english.verdicts[claim.verdict].name);
      }
  });

  it('lead from each claim to the works in which it was made', () => {
    for (const { id, claims, sourceArticle } of record.explainers)
      for (const claim of claims) {
        const review = thingAt(`/${id}/claims/${claim.id}/`, 'ClaimReview');
        const { appearance } = review['itemReviewed'] as { appearance?: { name: string }[] };
        const article = claim.inSourceArticle ? [sourceArticle?.source.title] : [];
        const works = new Set([...article, ...claim.saidIn.map(({ title }) => title)]);
        expect(appearance?.map(({ name }) => name) ?? []).toEqual([...works]);
      }
  });

  it('describe every term, source and person once', () => {
    expect(thingAt('/glossary/', 'DefinedTermSet')['hasDefinedTerm']).toHaveLength(
      record.terms.length,
    );
    for (const { id, definition } of record.terms)
      expect(thingAt(`/glossary/${id}/`, 'DefinedTerm')['description']).toBe(definition);
    // The way to the page is the one thing more.
    expect(graphs.get('/sources/')?.data['@graph']).toHaveLength(record.sources.length + 1);
    expect(graphs.get('/people/')?.data['@graph']).toHaveLength(record.people.length + 1);
  });

  it('lead to files of data that are there', () => {
    for (const { id } of record.explainers) {
      const files = thingAt(`/${id}/data/`, 'Dataset')['distribution'] as { contentUrl: string }[];
      const missing = files.filter(
        ({ contentUrl }) => !existsSync(join(DIST, new URL(contentUrl).pathname)),
      );
      expect(files).toHaveLength(6);
      expect(missing).toEqual([]);
    }
  });

  it('lead from the home page to each page that has a place in it, by pages that exist', () => {
    const trails = [...graphs].flatMap(([path, { data }]) =>
      data['@graph']
        .filter((thing) => thing['@type'] === 'BreadcrumbList')
        .map((list) => ({ path, steps: list['itemListElement'] as { item: string }[] })),
    );
    expect(trails.length).toBeGreaterThan(150);
    for (const { path, steps } of trails) {
      const paths = steps.map(({ item }) => new URL(item).pathname);
      expect([paths[0], paths.at(-1)]).toEqual(['/', path]);
      expect(paths.filter((step) => !pages.has(step))).toEqual([]);
    }
  });
});

function scriptsOf({ document }: BuiltPage): Element[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')];
}

function readJson(name: string): Thing {
  return JSON.parse(readFileSync(join('tests/build/schemas', name), 'utf8')) as Thing;
}

function thingAt(path: string, type: string): Thing {
  const things = graphs.get(path)?.data['@graph'].filter((thing) => thing['@type'] === type) ?? [];
  expect(things, `${type} at ${path}`).toHaveLength(1);
  return things[0] ?? {};
}

/** Every object in a graph that has an `@id`, at whatever depth. */
function namedIn(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(namedIn);
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(namedIn);
  return '@id' in value ? [{ ...value }, ...inside] : inside;
}

function idsIn({ '@graph': things }: Graph['data']): string[] {
  return namedIn(things).map((thing) => String(thing['@id']));
}

/** What a graph says more of than that it exists. */
function describedIn({ '@graph': things }: Graph['data']): Set<string> {
  const described = namedIn(things).filter(
    (thing) => '@type' in thing && Object.keys(thing).length > 2,
  );
  return new Set(described.map((thing) => String(thing['@id'])));
}
