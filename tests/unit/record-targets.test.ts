import { describe, expect, it } from 'vitest';
import { recordTargets } from '../../src/lib/prose/record-targets.ts';
import { createRoutes } from '../../src/lib/routes.ts';
import { record } from './builders.ts';

const site = { record: record(), routes: createRoutes('/'), lang: 'en' };

describe('recordTargets', () => {
  const targets = recordTargets({ ...site, explainer: 'tolls' });

  it.each([
    ['claim', 'one', '/tolls/claims/one/'],
    ['claim', 'ferry/one', '/ferry/claims/one/'],
    ['event', 'vote', '/tolls/timeline/#vote'],
    ['term', 'toll', '/glossary/toll/'],
    ['person', 'ada', '/people/#ada'],
    ['source', 'audit', '/sources/#audit'],
  ] as const)('leads %s:%s to %s', (kind, target, address) => {
    expect(targets.addressOf({ kind, target })).toBe(address);
  });

  it('knows no claim by its id alone outside an explainer', () => {
    expect(recordTargets(site).addressOf({ kind: 'claim', target: 'one' })).toBeUndefined();
  });

  it('numbers sources as the text cites them', () => {
    const { citation } = recordTargets(site);
    const numbers = ['minutes', 'audit', 'minutes'].map((id) => citation(id)?.number);
    expect(numbers).toEqual([1, 2, 1]);
  });

  it('says what a number leads to', () => {
    expect(recordTargets(site).citation('audit')).toMatchObject({
      ...{ address: '/sources/#audit', label: 'Source 1: Title of audit' },
    });
  });

  it('has no number for a source that does not exist', () => {
    expect(recordTargets(site).citation('hearsay')).toBeUndefined();
  });
});
