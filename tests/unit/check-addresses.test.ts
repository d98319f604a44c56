import { describe, expect, it } from 'vitest';
import { parseAnchorsLock } from '../../src/lib/addresses/anchors-lock.ts';
import { checkAddresses } from '../../src/lib/check/check-addresses.ts';
import { buildRecord } from '../../src/lib/record/build-record.ts';
import { claim, section, smallContent } from './builders.ts';

function check(lock: string, parts: Parameters<typeof smallContent>[0] = {}) {
  const content = smallContent(parts);
  return checkAddresses(content, buildRecord(content).record, parseAnchorsLock(lock));
}

describe('published addresses', () => {
  it('may all be there, with new ones beside them', () => {
    expect(check('/\n/tolls/\n/tolls/claims/one/\n')).toEqual([]);
  });

  it('are kept by an old id', () => {
    const claims = [claim('one', { formerly: ['fell'] })];
    expect(check('/tolls/claims/fell/', { claims })).toEqual([]);
  });

  it('are missed with their line, and with what they may have become', () => {
    expect(check('/tolls/\n/tolls/claims/won/')).toEqual([
      {
        rule: 'lost-address',
        file: 'content/anchors.lock',
        place: { line: 2, column: 1 },
        message: 'The published address "/tolls/claims/won/" no longer answers.',
        hint: 'Did you rename it to "one"? Write "formerly: [won]" into content/explainers/tolls/claims/one.md.',
      },
    ]);
  });

  it('of a heading say how a heading keeps its old id', () => {
    const sections = [section('01-money', 'It.\n\n### Who? [#who-pays]\n\nAll.')];
    expect(check('/tolls/#money\n/tolls/#who-paid', { sections })[0]?.hint).toContain(
      '[#who-pays #who-paid]',
    );
  });

  it('of a figure’s drawing and data are missed once', () => {
    const lock = '/tolls/figures/#figure-costs\n/tolls/figures/costs.csv';
    expect(check(lock).map(({ place }) => place)).toEqual([{ line: 1, column: 1 }]);
  });

  it('of a whole explainer are missed once, with the number of those below it', () => {
    const lock = '/trams/\n/trams/#fares\n/trams/claims/late/';
    expect(check(lock).map(({ message }) => message)).toEqual([
      'The published address "/trams/" no longer answers, nor do 2 below it.',
    ]);
  });

  it('that are lost by the thousand are counted, in no time', () => {
    const lock = Array.from({ length: 20_000 }, (_, at) => `/tolls/claims/lost-${at}/`).join('\n');
    const start = Date.now();
    const problems = check(lock);
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)?.message).toBe('19950 more published addresses no longer answer.');
    expect(Date.now() - start).toBeLessThan(2000);
  });
});
