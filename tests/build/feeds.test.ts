import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import Parser from 'rss-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/lib/check/check-content.ts';
import { lastDay } from '../../src/lib/dates/partial-date.ts';
import { verdictChanges } from '../../src/lib/record/verdict-at.ts';
import type { Explainer } from '../../src/lib/record/record.ts';
import { readBuilt } from './built-site.ts';
import { JSON_FEED_SCHEMA } from './json-feed-schema.ts';

interface Item {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly content_html: string;
  readonly date_published: string;
}

let explainers: readonly Explainer[];
const ajv = new Ajv({ allErrors: true, strictRequired: false });
addFormats.default(ajv);
const isJsonFeed = ajv.compile<{ readonly items: readonly Item[] }>(JSON_FEED_SCHEMA);

beforeAll(async () => {
  ({ explainers } = (await checkContent(process.cwd())).record);
});

describe('the feeds of the built site', () => {
  it('say the same in Atom as in JSON Feed, as libraries that did not write them read them', async () => {
    const feeds = ['feed', 'changes', ...explainers.map(({ id }) => `${id}/changes/feed`)];
    for (const feed of feeds) {
      const atom = await new Parser().parseString(readBuilt(`${feed}.xml`));
      const json = readItems(`${feed}.json`);
      expect(json.length).toBeGreaterThan(0);
      const read = atom.items.map((item) => ({
        id: String(Reflect.get(item, 'id')),
        url: item.link,
        title: item.title?.trim(),
        content_html: item.content?.trim(),
        date_published: item.isoDate,
      }));
      expect(read).toEqual(
        json.map(({ id, url, title, content_html, date_published }) => {
          return { id, url, title, content_html: content_html.trim(), date_published };
        }),
      );
      expect(new Set(json.map(({ id }) => id)).size).toBe(json.length);
    }
  });

  it('carry each explainer whole, on the day it was published', () => {
    expect(
      readItems('feed.json').map(({ content_html, date_published }) => [
        content_html,
        date_published,
      ]),
    ).toEqual(
      [...explainers]
        .sort((a, b) => b.published.localeCompare(a.published, 'en') || (a.id < b.id ? -1 : 1))
        .map(({ id, published }) => [
          readBuilt(`${id}/republish/${id}.html`),
          `${lastDay(published)}T00:00:00.000Z`,
        ]),
    );
  });

  it('tell of every verdict that moved and every correction, and of nothing else', () => {
    for (const { id, claims, corrections } of explainers) {
      const moves = claims.flatMap((claim) =>
        verdictChanges(claim).map((entry) => `/${id}/claims/${claim.id}/#${lastDay(entry.date)}`),
      );
      const made = corrections.map((correction) => `/corrections/#${id}-${correction.id}`);
      const told = readItems(`${id}/changes/feed.json`).map((item) => {
        const { pathname, hash } = new URL(item.id);
        return pathname + hash;
      });
      expect(told.sort()).toEqual([...moves, ...made].sort());
    }
  });
});

function readItems(file: string): readonly Item[] {
  const feed: unknown = JSON.parse(readBuilt(file));
  if (!isJsonFeed(feed)) throw new Error(`${file}: ${ajv.errorsText(isJsonFeed.errors)}`);
  return feed.items;
}
