import { describe, expect, it } from 'vitest';
import { weighPage } from '../../scripts/weigh/weigh-page.ts';
import { KINDS } from '../kinds.ts';
import { DIST } from './built-site.ts';

interface Budget {
  /** Packed bytes of the page and all that it loads. */
  readonly bytes: number;
  readonly requests: number;
  readonly elements: number;
}

/**
 * What each kind of page may cost a reader, close above what it costs. Where words were added, raise it by what they weigh;
 * where none were, find what the bytes are for with `npm run weigh`.
 */
const BUDGETS: Readonly<Record<Exclude<keyof typeof KINDS, 'missing'>, Budget>> = {
  home: { bytes: 6_900, requests: 2, elements: 190 },
  explainer: { bytes: 69_200, requests: 2, elements: 6_200 },
  ledger: { bytes: 13_900, requests: 2, elements: 1_480 },
  claim: { bytes: 10_100, requests: 2, elements: 390 },
  timeline: { bytes: 26_500, requests: 2, elements: 2_700 },
  data: { bytes: 10_200, requests: 2, elements: 185 },
  republish: { bytes: 72_400, requests: 3, elements: 245 },
  glossary: { bytes: 9_400, requests: 2, elements: 425 },
  term: { bytes: 6_400, requests: 2, elements: 150 },
  sources: { bytes: 56_200, requests: 2, elements: 4_250 },
  people: { bytes: 19_700, requests: 2, elements: 2_650 },
  method: { bytes: 6_500, requests: 2, elements: 180 },
  accessibility: { bytes: 6_300, requests: 2, elements: 140 },
  corrections: { bytes: 8_900, requests: 2, elements: 275 },
  search: { bytes: 9_000, requests: 3, elements: 215 },
  asOf: { bytes: 18_300, requests: 2, elements: 2_010 },
  changes: { bytes: 8_600, requests: 2, elements: 550 },
  ledgerView: { bytes: 7_000, requests: 2, elements: 355 },
  timelineView: { bytes: 9_700, requests: 2, elements: 520 },
  sourcesView: { bytes: 19_000, requests: 2, elements: 1_210 },
  embeddedClaim: { bytes: 2_800, requests: 2, elements: 60 },
  embeddedFigure: { bytes: 4_300, requests: 2, elements: 205 },
};

describe.each(Object.entries(BUDGETS))('the page of kind %s', (kind, budget) => {
  const path = Object.entries(KINDS).find(([name]) => name === kind)?.[1] ?? '';
  const { wire, requests, elements } = weighPage(DIST, path);

  it('costs no more bytes, requests and elements than it may', () => {
    expect(wire).toBeLessThanOrEqual(budget.bytes);
    expect(requests).toBeLessThanOrEqual(budget.requests);
    expect(elements).toBeLessThanOrEqual(budget.elements);
  });

  it('has a budget that is not far above what it costs', () => {
    expect(budget.bytes / wire).toBeLessThan(1.05);
  });
});

it('an explainer weighs no more than 2.1 times its own visible words', () => {
  const { wire, words } = weighPage(DIST, KINDS.explainer);
  expect(wire / words).toBeLessThanOrEqual(2.1);
});
