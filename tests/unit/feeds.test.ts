import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { changesFeed, siteChangesFeed } from '../../src/lib/feeds/changes-feed.ts';
import { explainersFeed } from '../../src/lib/feeds/explainers-feed.ts';
import type { Feed } from '../../src/lib/feeds/feed.ts';
import { writeAtom, writeJsonFeed } from '../../src/lib/feeds/write-feeds.ts';
import { createRoutes } from '../../src/lib/routes.ts';
import * as a from './builders.ts';

const origin = {
  routes: createRoutes('/read/'),
  absolute: (path: string) => `https://record.example${path}`,
};
const ADDRESS = 'https://record.example/read/tolls/';
const because = ['audit'];
const unproven = { date: '2031-02-01', verdict: 'unproven', note: 'Open.', because };
const still = { ...unproven, date: '2031-02-20', note: 'Still open.' };
const moved = { date: '2031-03-01', verdict: 'false', note: 'The audit came.', because };
const correction = { id: 'crowns', date: '2031-06-02', text: 'It was four crowns.', claim: 'one' };
const claims = [a.claim('one', { history: [unproven, still, moved] })];
const parts = { claims, corrections: [a.corrections([correction])] };

type Parts = Parameters<typeof a.tolls>[0];
const feedOf = (more: Parts = {}) => changesFeed(a.tolls({ ...parts, ...more }), origin);
const idsOf = ({ entries }: Feed) => entries.map(({ id }) => id);

describe('the feed of explainers', () => {
  const explainers = [a.explainer('So.', { title: 'Tolls & <ferries>' })];
  const feed = explainersFeed(a.record({ explainers }), origin);

  it('names itself and the site', () => {
    expect([feed.page, feed.atom, feed.json]).toEqual([
      'https://record.example/read/',
      'https://record.example/read/feed.xml',
      'https://record.example/read/feed.json',
    ]);
  });

  it('is as new as its newest entry', () => {
    expect(feed.updated).toBe('2031-06-02');
  });

  it('has an entry for each explainer with its days', () => {
    expect(feed.entries).toMatchObject([
      { id: ADDRESS, address: ADDRESS, published: '2031-06-01', updated: '2031-06-02' },
    ]);
  });

  it('carries the whole text', () => {
    expect(feed.entries[0]?.html).toMatch(/^<article .*<p>So\.<\/p>.*<\/article>\n$/s);
  });

  it('carries the newest twenty, however many there are', () => {
    const [first] = a.record({ explainers: [a.explainer('So.')] }).explainers;
    const many = Array.from({ length: 50 }, (_, at) => ({ ...a.tolls(), ...first, id: `e-${at}` }));
    expect(explainersFeed({ explainers: many }, origin).entries).toHaveLength(20);
  });

  it('keeps the id of an explainer that was renamed, under its new address', () => {
    const renamed = [a.explainer('So.', { formerly: ['fees', 'charges'] })];
    expect(explainersFeed(a.record({ explainers: renamed }), origin).entries[0]).toMatchObject({
      id: 'https://record.example/read/fees/',
      address: ADDRESS,
    });
  });

  it('holds without explainers', () => {
    expect(explainersFeed({ explainers: [] }, origin)).toMatchObject({
      updated: '1970-01-01',
      entries: [],
    });
  });
});

describe('the feed of changes', () => {
  it('holds the moves and the corrections and nothing else, newest first', () => {
    expect(feedOf().entries.map(({ title, published }) => [published, title])).toEqual([
      ['2031-06-02', 'Correction: Title of one'],
      ['2031-03-01', 'Title of one: from unproven to false'],
    ]);
  });

  it('says what was claimed, what moved the verdict and by which source', () => {
    const html = feedOf().entries[1]?.html ?? '';
    for (const words of ['It fell.', 'From “unproven” to “false”.', 'The audit came.', 'of audit'])
      expect(html).toContain(words);
  });

  it('says what was corrected, and leads there', () => {
    expect(feedOf().entries[0]).toMatchObject({
      html: expect.stringContaining('It was four crowns.'),
      address: 'https://record.example/read/tolls/claims/one/',
    });
  });

  it('of the site holds those of every explainer', () => {
    const { explainers } = a.record(parts);
    expect(idsOf(siteChangesFeed(explainers, origin))).toEqual(idsOf(feedOf()));
  });
});

describe('the id of an entry', () => {
  const ids = idsOf(feedOf());

  it('is made of what changed and the day, or of the correction’s own', () => {
    expect(ids).toEqual([
      'https://record.example/read/corrections/#tolls-crowns',
      'https://record.example/read/tolls/claims/one/#2031-03-01',
    ]);
  });

  it.each<[string, Parts]>([
    [
      'a correction of the same day is put before it',
      { corrections: [a.corrections([{ ...correction, id: 'ferry', text: 'B.' }, correction])] },
    ],
    [
      'a correction is reworded, or put down to a section',
      {
        sections: [a.section('01-money')],
        corrections: [
          a.corrections([{ ...correction, text: 'Four.', claim: undefined, section: 'money' }]),
        ],
      },
    ],
    [
      'a verdict is reworded and another one found before it',
      {
        claims: [
          a.claim('one', {
            title: 'Another title',
            history: [
              { ...unproven, date: '2031-01-15', verdict: 'contested' },
              unproven,
              { ...moved, note: 'It came.' },
            ],
          }),
        ],
      },
    ],
    [
      'claims come and change their order',
      {
        explainers: [a.explainer('It [fell](claim:two), it [rose](claim:one).')],
        claims: [a.claim('two', { history: [unproven, moved] }), ...claims],
      },
    ],
  ])('stays when %s', (_, more) => {
    expect(idsOf(feedOf(more))).toEqual(expect.arrayContaining(ids));
  });

  it('stays when explainer and claim are renamed', () => {
    const renamed = feedOf({
      explainers: [a.explainer('So.', { formerly: ['fees'] })],
      claims: [a.claim('one', { formerly: ['first'], history: [unproven, moved] })],
    });
    expect(idsOf(renamed)).toEqual([
      'https://record.example/read/corrections/#fees-crowns',
      'https://record.example/read/fees/claims/first/#2031-03-01',
    ]);
  });
});

describe('a feed as it is written', () => {
  const explainers = [a.explainer('So.', { title: 'Tolls & <ferries>' })];
  const feed = explainersFeed(a.record({ explainers }), origin);

  it('is read back from Atom as it was', async () => {
    const { items, feedUrl } = await new Parser().parseString(writeAtom(feed));
    const [entry] = feed.entries;
    expect(feedUrl).toBe(feed.atom);
    // The library that writes puts blanks around words, which mean nothing in XML.
    const trimmed = items.map(({ title, content, ...item }) => ({
      ...item,
      title: title?.trim(),
      content: content?.trim(),
    }));
    expect(trimmed).toMatchObject([
      {
        id: entry?.id,
        link: entry?.address,
        title: 'Tolls & <ferries>',
        content: entry?.html.trim(),
        isoDate: '2031-06-01T00:00:00.000Z',
      },
    ]);
  });

  it('is read back from JSON Feed as it was', () => {
    const [entry] = feed.entries;
    expect(JSON.parse(writeJsonFeed(feed))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: feed.json,
      items: [
        {
          id: entry?.id,
          url: entry?.address,
          title: 'Tolls & <ferries>',
          content_html: entry?.html,
          date_published: '2031-06-01T00:00:00.000Z',
          date_modified: '2031-06-02T00:00:00.000Z',
        },
      ],
    });
  });
});
