import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { changesFeed } from '../../src/lib/feeds/changes-feed.ts';
import { changesByDay } from '../../src/lib/record/changes.ts';
import { createRoutes } from '../../src/lib/routes.ts';
import * as a from './builders.ts';

const because = ['audit'];
const explainer = a.tolls({
  claims: [
    a.claim('one', {
      history: [
        { date: '2031-02-01', verdict: 'unproven', note: 'Open.', because },
        { date: '2031-02-20', verdict: 'unproven', note: 'Still open.', because },
        { date: '2031-03-01', verdict: 'false', note: 'The audit came.', because },
      ],
    }),
  ],
  corrections: [a.corrections([{ date: '2031-06-02', text: 'It was four crowns.', claim: 'one' }])],
});

describe('the changes of an explainer', () => {
  const days = changesByDay(explainer);

  it('come newest first, without the days of mere re-checks', () => {
    expect(days.map(({ day }) => day)).toEqual(['2031-06-02', '2031-03-01', '2031-02-01']);
  });

  it('tell a verdict that moved from one that was given', () => {
    expect(days[1]?.moved.map(({ before }) => before?.verdict)).toEqual(['unproven']);
    expect(days[2]?.judged).toHaveLength(1);
  });
});

describe('the feed of changes', () => {
  const routes = createRoutes('/');
  const feed = { title: 'Changes', self: 'https://r.example/f', page: 'https://r.example/p' };
  const absolute = (path: string) => `https://r.example${path}`;
  const parsed = parseAtomFeed(changesFeed([explainer], feed, routes, absolute));

  it('holds the moves and the corrections and nothing else, newest first', () => {
    expect(parsed.entries?.map(({ title }) => title?.value)).toEqual([
      'Correction: The toll',
      'Title of one: from unproven to false',
    ]);
  });

  it('gives each entry an id made of what changed and the day', () => {
    expect(parsed.entries?.map(({ id }) => id)).toEqual([
      'https://r.example/corrections/#tolls-2031-06-02-1',
      'https://r.example/tolls/claims/one/#2031-03-01',
    ]);
  });

  it('dates each entry by the day of the change', () => {
    const dates = parsed.entries?.map(({ updated }) => new Date(updated ?? '').toISOString());
    expect(dates).toEqual(['2031-06-02T00:00:00.000Z', '2031-03-01T00:00:00.000Z']);
  });

  it('says what moved the verdict', () => {
    expect(parsed.entries?.[1]?.content?.value).toContain('The audit came.');
  });
});
