import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/lib/check/check-content.ts';
import { byId, type Explainer, type PlainRecord } from '../../src/lib/record/record.ts';

let record: PlainRecord;
let explainer: Explainer;

beforeAll(async () => {
  ({ record } = await checkContent(process.cwd()));
  explainer = byId(record.explainers, 'deepseek-shock');
});

describe('the first explainer', () => {
  it('runs to between 6,000 and 7,500 words', () => {
    expect(explainer.words).toBeGreaterThanOrEqual(6000);
    expect(explainer.words).toBeLessThanOrEqual(7500);
  });

  it('has its sections in order, with the addresses that were promised', () => {
    expect(explainer.sections.map(({ id }) => id)).toEqual([
      'turning-point',
      'emergence',
      'concerns',
      'censorship',
      'cost',
      'chips',
      'training-data',
      'security',
      'open-source',
      'controls',
      'safety',
      'since',
    ]);
  });

  it('rests on a record of the promised size', () => {
    expect(explainer.claims.length).toBeGreaterThanOrEqual(60);
    expect(explainer.events.length).toBeGreaterThanOrEqual(80);
    expect(record.terms.length).toBeGreaterThanOrEqual(45);
    expect(record.people.length).toBeGreaterThanOrEqual(38);
    expect(record.sources.length).toBeGreaterThanOrEqual(180);
    expect(explainer.takeaways.length).toBeGreaterThanOrEqual(5);
  });

  it('gives every claim evidence, reasoning and a dated verdict with its source', () => {
    const bare = explainer.claims.filter(
      ({ evidence, reasoning, history }) =>
        evidence.length === 0 || reasoning.words < 15 || history.length === 0,
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('covers no day after the one that it says the record ends on', () => {
    const dates = [
      ...explainer.claims.flatMap(({ history }) => history.map(({ date }) => date)),
      ...explainer.events.map(({ date }) => date),
      ...explainer.citations.map(({ issued }) => issued),
    ];
    expect(dates.filter((date) => date > explainer.recordAsOf)).toEqual([]);
  });

  it('quotes nobody at more than twelve words', () => {
    const long = explainer.claims.filter(({ quote }) => (quote ?? '').split(/\s+/).length > 12);
    expect(long.map(({ id }) => id)).toEqual([]);
  });
});
