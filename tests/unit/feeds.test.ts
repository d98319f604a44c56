import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '../../src/lib/feeds/atom-feed.ts';
import { createRoutes } from '../../src/lib/routes.ts';
import * as a from './builders.ts';

const routes = createRoutes('/read/');
const absolute = (path: string) => `https://record.example${path}`;
const ADDRESS = 'https://record.example/read/tolls/';

describe('the Atom feed', () => {
  const explainers = [a.explainer('So.', { title: 'Tolls & <ferries>' })];
  const feed = parseAtomFeed(atomFeed(a.record({ explainers }), routes, absolute));

  it('names itself and the site', () => {
    expect(feed.links?.map(({ rel, href }) => [rel, href])).toEqual([
      ['alternate', 'https://record.example/read/'],
      ['self', 'https://record.example/read/feed.xml'],
    ]);
  });

  it('is as new as its newest entry', () => {
    expect(new Date(feed.updated ?? '').toISOString()).toBe('2031-06-02T00:00:00.000Z');
  });

  it('has an entry for each explainer under its lasting address', () => {
    expect(feed.entries?.map(({ id }) => id)).toEqual([ADDRESS]);
    expect(feed.entries?.[0]?.links?.[0]?.href).toBe(ADDRESS);
  });

  it('escapes titles', () => {
    expect(feed.entries?.[0]?.title).toMatchObject({ value: 'Tolls & <ferries>' });
  });

  it('tells when an entry was published and when it changed', () => {
    const { published, updated } = feed.entries?.[0] ?? {};
    expect([published, updated].map((date) => new Date(date ?? '').getUTCDate())).toEqual([1, 2]);
  });

  it('holds without explainers', () => {
    const empty = { explainers: [], terms: [], sources: [], people: [], pages: [] };
    expect(parseAtomFeed(atomFeed(empty, routes, absolute)).entries ?? []).toEqual([]);
  });
});
