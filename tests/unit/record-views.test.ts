import { describe, expect, it } from 'vitest';
import { listsOf } from '../../src/lib/record/lists.ts';
import { ledgerViews } from '../../src/lib/record/ledger-views.ts';
import { offeredViews, sourceViews, type SourceView } from '../../src/lib/record/source-views.ts';
import { timelineViews } from '../../src/lib/record/timeline-views.ts';
import { weakClaims } from '../../src/lib/record/weak-claims.ts';
import * as a from './builders.ts';

const because = ['audit'];
const moved = {
  history: [
    { date: '2031-02-01', verdict: 'unproven', note: 'Open.', because },
    { date: '2031-03-01', verdict: 'contested', note: 'Disputed.', because: ['minutes'] },
  ],
};
const parts = {
  explainers: [a.explainer('They say [it](claim:one).')],
  claims: [a.claim('one'), a.claim('two', moved)],
  people: [a.people('ada', 'ben')],
  sections: [a.section('01-cost', 'They say [that](claim:two) in [May](event:vote).')],
  timelines: [
    a.timeline([
      { id: 'vote', date: '2031', importance: 3, people: ['ben'] },
      { id: 'count', date: '2032', importance: 1 },
    ]),
  ],
};
const explainer = a.tolls(parts);
const claimsOf = (by: string, value: string) =>
  ledgerViews(explainer)
    .find((view) => view.by === by && view.value === value)
    ?.claims.map(({ id }) => id);
const eventsOf = (by: string, value: string) =>
  timelineViews(explainer)
    .find((view) => view.by === by && view.value === value)
    ?.events.map(({ id }) => id);

describe('the views of a ledger', () => {
  it('put each claim under one verdict, and keep verdicts that hold none', () => {
    expect(claimsOf('verdict', 'false')).toEqual(['one']);
    expect(claimsOf('verdict', 'contested')).toEqual(['two']);
    expect(claimsOf('verdict', 'opinion')).toEqual([]);
  });

  it('put each claim under its claimant, and list no one who made none', () => {
    expect(claimsOf('claimant', 'ada')).toEqual(['one', 'two']);
    expect(claimsOf('claimant', 'ben')).toBeUndefined();
  });

  it('put claims under the sections that state them, the opening among them', () => {
    expect(claimsOf('section', 'opening')).toEqual(['one']);
    expect(claimsOf('section', 'cost')).toEqual(['two']);
  });

  it('show what has changed since a day, that day not counted', () => {
    expect(claimsOf('changed-since', '2031-02-01')).toEqual(['two']);
    expect(claimsOf('changed-since', '2031-03-01')).toEqual([]);
  });

  it('have each its own address', () => {
    const addresses = ledgerViews(explainer).map(({ by, value }) => `${by}/${value}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe('the views of a timeline', () => {
  it('put events under their lane and under the people who took part', () => {
    expect(eventsOf('lane', 'bridge')).toEqual(['vote', 'count']);
    expect(eventsOf('person', 'ben')).toEqual(['vote']);
    expect(eventsOf('person', 'ada')).toBeUndefined();
  });

  it('keep events of at least an importance', () => {
    expect(eventsOf('importance', '3')).toEqual(['vote']);
  });
});

describe('the views of the sources', () => {
  const views = sourceViews(listsOf(a.record(parts), undefined));
  const sourcesOf = (by: string, value: string) =>
    views.find((view) => view.by === by && view.value === value)?.sources.map(({ id }) => id);

  it('put sources under their kind and language, and leave out what holds none', () => {
    expect(sourcesOf('kind', 'primary')).toEqual(['audit', 'minutes']);
    expect(sourcesOf('language', 'en')).toEqual(['audit', 'minutes']);
    expect(sourcesOf('kind', 'secondary')).toBeUndefined();
  });

  it('put sources under the section whose claims lean on them', () => {
    expect(sourcesOf('bears-on', 'tolls-cost')).toEqual(['audit', 'minutes']);
    expect(sourcesOf('bears-on', 'tolls-opening')).toEqual(['audit']);
  });

  it('are of publishers with two sources or more, and with five in the list of one explainer', () => {
    const references = [2, 5].flatMap((count) =>
      Array.from({ length: count }, (_, at) => ({
        id: `s-${count}-${at}`,
        publisher: `P ${count}`,
      })),
    );
    const record = a.record({
      sources: [a.sources({ id: 'audit' }, { id: 'minutes' }, ...references)],
    });
    const lists = listsOf(record, undefined);
    const publishers = (list: string | undefined) =>
      sourceViews({ ...lists, list }).flatMap(({ by, value }) => (by === 'publisher' ? value : []));
    expect(publishers(undefined)).toEqual(['p-2', 'p-5']);
    expect(publishers('tolls')).toEqual(['p-5']);
  });
});

describe('the thin places of a record', () => {
  const weak = weakClaims(a.record(parts));

  it('are claims that rest on one source only', () => {
    expect(weak.onOneSource.map(({ id }) => id)).toEqual(['one']);
  });

  it('are claims without any primary source', () => {
    expect(weak.onSecondaryOnly).toEqual([]);
  });
});

describe('a claim', () => {
  it('knows the terms of the paragraph that states it, and of no other', () => {
    const body = 'A [toll](term:toll) is [a price](claim:one).\n\nA [ferry](term:ferry) is not.';
    const { claims } = a.tolls({
      explainers: [a.explainer(body)],
      terms: [a.term('toll'), a.term('ferry')],
    });
    expect(claims[0]?.terms.map(({ id }) => id)).toEqual(['toll']);
  });
});

describe('the views that a page of sources offers', () => {
  const site = (explainers: number, publishers = 300) => {
    const list = Array.from({ length: explainers }, () => a.tolls(parts));
    const views: SourceView[] = [
      ...Array.from({ length: publishers }, (_, at): SourceView => ({
        ...{ by: 'publisher', value: `p-${at}`, publisher: `P ${at}` },
        sources: new Array(at + 1).fill(a.record().sources[0]),
      })),
      ...list.flatMap((explainer) =>
        [undefined, ...explainer.sections].map((section): SourceView => ({
          ...{ by: 'bears-on', value: `x-${section?.id}`, explainer, section, sources: [] },
        })),
      ),
    ];
    return { views, list };
  };

  it('are all of them on a small site', () => {
    const { views } = site(3, 20);
    expect(offeredViews(views, undefined)).toEqual(views);
  });

  it('are on a large site one for each explainer, and the publishers with most sources', () => {
    const { views, list } = site(100);
    const offered = offeredViews(views, undefined);
    expect(offered.filter(({ by }) => by === 'bears-on')).toHaveLength(list.length);
    const publishers = offered.filter(({ by }) => by === 'publisher');
    expect(publishers).toHaveLength(40);
    expect(Math.min(...publishers.map(({ sources }) => sources.length))).toBe(261);
  });

  it('are beside a section those of its explainer, however many others there are', () => {
    const few = site(100).views;
    const many = site(400).views;
    const beside = (views: readonly SourceView[]) =>
      offeredViews(views, views.at(-1)).filter(({ by }) => by === 'bears-on');
    expect(beside(few)).toHaveLength(2);
    expect(beside(many)).toHaveLength(2);
  });

  it('hold the page’s own', () => {
    const { views } = site(100);
    const [least] = views;
    expect(offeredViews(views, least)).toContain(least);
  });
});
