import { describe, expect, it } from 'vitest';
import type { Origin } from '../../src/lib/origin.ts';
import type { Claim, Explainer } from '../../src/lib/record/record.ts';
import { createRoutes } from '../../src/lib/routes.ts';
import { VERDICTS } from '../../src/lib/schemas/verdict.ts';
import { appearancesOf } from '../../src/lib/structured-data/appearances.ts';
import { claimGraph } from '../../src/lib/structured-data/claim-graph.ts';
import { datasetGraph } from '../../src/lib/structured-data/dataset-graph.ts';
import { explainerGraph } from '../../src/lib/structured-data/explainer-graph.ts';
import { rating } from '../../src/lib/structured-data/rating.ts';
import * as a from './builders.ts';

const origin: Origin = {
  routes: createRoutes('/read/'),
  absolute: (path) => `https://record.example${path}`,
};
const ADDRESS = 'https://record.example/read/tolls/';
const SOURCES = 'https://record.example/read/sources/';

interface Node {
  readonly [property: string]: unknown;
}

/** The things of a graph, to be looked at one property at a time. */
function thingsOf(graph: { readonly '@graph': readonly unknown[] }): Node[] {
  return graph['@graph'] as Node[];
}

function oneOf(explainer: Explainer): Claim {
  const [claim] = explainer.claims;
  if (claim === undefined) throw new Error('There is no claim.');
  return claim;
}

describe('the graph of an explainer', () => {
  const sourceArticle = {
    ...{ title: 'The toll', source: 'minutes', publishers: ['Herald'], note: 'One view.' },
    ...{ written: '2031-01', published: '2031-02' },
  };
  const tolls = a.tolls({
    explainers: [a.explainer('It rose.[@audit]', { sourceArticle })],
    sections: [a.section('01-fare')],
    corrections: [a.corrections([{ date: '2031-06-02', text: 'It was four crowns.' }])],
  });
  const [article] = thingsOf(explainerGraph(tolls, origin));

  it('gives the article its address, title and days', () => {
    expect(article).toMatchObject({
      ...{ '@id': ADDRESS, headline: 'The toll', datePublished: '2031-06-01', inLanguage: 'en' },
    });
  });

  it('names its author on the spot, so that the page can be read alone', () => {
    expect(article?.['author']).toMatchObject({ name: 'Plain Record' });
  });

  it('names the sections by their addresses', () => {
    expect(article?.['hasPart']).toMatchObject([{ '@id': `${ADDRESS}#fare` }]);
  });

  it('names the article that it grew from', () => {
    expect(article?.['isBasedOn']).toMatchObject({
      ...{ '@type': 'Report', '@id': `${SOURCES}#minutes`, name: 'Title of minutes' },
    });
  });

  it('tells what was corrected', () => {
    expect(article?.['correction']).toEqual([
      { '@type': 'CorrectionComment', datePublished: '2031-06-02', text: 'It was four crowns.' },
    ]);
  });

  it('grows from nothing and corrects nothing where there is no such thing', () => {
    const [plain] = thingsOf(explainerGraph(a.tolls(), origin));
    expect(plain).not.toHaveProperty('isBasedOn');
    expect(plain).not.toHaveProperty('correction');
  });
});

describe('a verdict as a rating', () => {
  const claim = oneOf(a.tolls());
  const rate = (verdict: Claim['verdict']) => rating({ ...claim, verdict }) as unknown as Node;

  it('runs from 6 for supported to 1 for false, in the order of the scale', () => {
    expect(VERDICTS.map((verdict) => rate(verdict)['ratingValue'])).toEqual([
      ...[6, 5, 4, 3, 2, 1, undefined],
    ]);
  });

  it('is called what the page calls it', () => {
    expect(rate('mostly-supported')['alternateName']).toBe('Mostly supported');
  });

  it('has a name and no numbers for an opinion, which stands beside the scale', () => {
    expect(rate('opinion')).toEqual({
      ...{ '@type': 'Rating', alternateName: 'Opinion', ratingExplanation: 'It rose.' },
    });
  });
});

describe('the graph of a claim', () => {
  it('says whose the claim is, and when it was made', () => {
    const [review] = thingsOf(claimGraph(oneOf(a.tolls()), origin));
    expect(review?.['itemReviewed']).toMatchObject({
      ...{ '@type': 'Claim', datePublished: '2031-01-01' },
      author: { '@type': 'Person', name: 'Name of ada' },
    });
  });

  it('keeps the wording of the claim, however long: a verdict on other words would be another', () => {
    const claim = `It fell ${'and fell '.repeat(20)}again.`;
    const [review] = thingsOf(
      claimGraph(oneOf(a.tolls({ claims: [a.claim('one', { claim })] })), origin),
    );
    expect(review?.['claimReviewed']).toBe(claim);
  });

  it('changes on the day of a later verdict', () => {
    const history = ['2031-02-01', '2031-08'].map((date) => ({
      ...{ date, verdict: 'false', note: 'Seen.', because: ['audit'] },
    }));
    const [review] = thingsOf(
      claimGraph(oneOf(a.tolls({ claims: [a.claim('one', { history })] })), origin),
    );
    expect(review).toMatchObject({ datePublished: '2031-06-01', dateModified: '2031-08-31' });
  });
});

describe('where a claim appears', () => {
  const appearances = (parts: Parameters<typeof a.tolls>[0]) =>
    appearancesOf(oneOf(a.tolls(parts))).map(({ id }) => id);

  it('is what the record names', () => {
    expect(appearances({ claims: [a.claim('one', { saidIn: ['minutes'] })] })).toEqual(['minutes']);
  });

  it('is nothing where the record names nothing, whatever the evidence', () => {
    expect(appearances({})).toEqual([]);
  });

  it('is the source article, where that carries the claim', () => {
    const sourceArticle = {
      ...{ title: 'The toll', source: 'minutes', publishers: ['Herald'], note: 'One view.' },
      ...{ written: '2031-01', published: '2031-02' },
    };
    const explainers = [a.explainer('It rose.', { sourceArticle })];
    expect(
      appearances({ explainers, claims: [a.claim('one', { inSourceArticle: true })] }),
    ).toEqual(['minutes']);
    expect(appearances({ explainers })).toEqual([]);
  });
});

describe('the graph of the record as data', () => {
  it('covers the time from the first date of the record to its last day', () => {
    const timelines = [a.timeline([{ id: 'vote', date: '2030' }])];
    const [dataset] = thingsOf(datasetGraph(a.tolls({ timelines }), origin));
    expect(dataset?.['temporalCoverage']).toBe('2030/2031-06-03');
  });

  it('names the sources that the text cites by their addresses alone', () => {
    const tolls = a.tolls({ explainers: [a.explainer('It rose.[@audit]')] });
    const [dataset] = thingsOf(datasetGraph(tolls, origin));
    expect(dataset?.['citation']).toEqual([{ '@id': `${SOURCES}#audit` }]);
  });
});
