import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/lib/check/check-content.ts';
import type { PlainRecord } from '../../src/lib/record/record.ts';
import { builtPages, readBuilt, type BuiltPage } from './built-site.ts';

let record: PlainRecord;
const pages = new Map(builtPages().map((page) => [page.path, page]));

beforeAll(async () => {
  ({ record } = await checkContent(process.cwd()));
});

describe('the record on the built pages', () => {
  it('gives every claim its page, its place in the ledger and its note in the text', () => {
    const missing = record.explainers.flatMap(({ id, claims }) =>
      claims.filter(
        (claim) =>
          !pages.has(`/${id}/claims/${claim.id}/`) ||
          !has(pages.get(`/${id}/claims/`), claim.id) ||
          !claim.mentions.every(({ anchor }) => has(pages.get(`/${id}/`), anchor)),
      ),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('points to every claim from the text', () => {
    const silent = record.explainers.flatMap(({ claims }) =>
      claims.filter(({ mentions }) => mentions.length === 0),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('gives every event its address on the timeline, and links it to its claims', () => {
    const missing = record.explainers.flatMap(({ id, events }) => {
      const timeline = pages.get(`/${id}/timeline/`);
      return events.filter((event) => {
        const entry = timeline?.document.getElementById(event.id);
        return event.claims.some(
          (claim) => !entry?.querySelector(`a[href="/${id}/claims/${claim.id}/"]`),
        );
      });
    });
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('links every claim to the events that bear on it', () => {
    const missing = record.explainers.flatMap(({ id, claims }) =>
      claims.filter((claim) => {
        const page = pages.get(`/${id}/claims/${claim.id}/`);
        return claim.events.some(
          (event) => !page?.document.querySelector(`a[href="/${id}/timeline/#${event.id}"]`),
        );
      }),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('gives every term a page and an entry in the glossary', () => {
    const missing = record.terms.filter(
      ({ id }) => !pages.has(`/glossary/${id}/`) || !has(pages.get('/glossary/'), id),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('gives every source and every person an address', () => {
    const sources = record.sources.filter(({ id }) => !has(pages.get('/sources/'), id));
    const people = record.people.filter(({ id }) => !has(pages.get('/people/'), id));
    expect([...sources, ...people].map(({ id }) => id)).toEqual([]);
  });

  it('lists every cited source at the end of the explainer', () => {
    const missing = record.explainers.flatMap(({ id, citations }) =>
      citations.filter((source) => !has(pages.get(`/${id}/`), `source-${source.id}`)),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('gives every section its permanent id', () => {
    const missing = record.explainers.flatMap(({ id, sections }) =>
      sections.filter((section) => !has(pages.get(`/${id}/`), section.id)),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('offers the text for republishing with its credit line and no markup of ours', () => {
    for (const { id, title } of record.explainers) {
      const html = readBuilt(`${id}/republish/${id}.html`);
      const markdown = readBuilt(`${id}/republish/${id}.md`);
      for (const text of [html, markdown]) expect(text).toContain(title.slice(0, 12));
      expect(html).not.toMatch(/<(script|style|svg|button)|\sclass=/);
      expect(html).toContain('CC BY 4.0');
      expect(markdown).toContain('CC BY 4.0');
    }
  });
});

function has(page: BuiltPage | undefined, id: string): boolean {
  return page?.document.getElementById(id) != null;
}
