import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../src/lib/record/record.ts';
import { entryAt, standing, verdictAt, verdictChanges } from '../../src/lib/record/verdict-at.ts';
import { VERDICTS, type Verdict } from '../../src/lib/schemas/verdict.ts';

const claimWith = (...entries: readonly [date: string, verdict: Verdict][]) => ({
  history: entries.map(([date, verdict]): HistoryEntry => ({
    ...{ date, verdict, note: 'Seen.', because: [] },
  })),
});
const CLAIM = claimWith(['2030-11', 'unproven'], ['2031-04-02', 'contested'], ['2031-05', 'false']);

const DAY = fc
  .integer({ min: 0, max: 700 })
  .map((days) => new Date(Date.UTC(2030, 0, 1 + days)).toISOString().slice(0, 10));

describe('verdictAt', () => {
  it('is unknown before the first verdict', () => {
    expect(verdictAt(CLAIM, '2030-11-29')).toBeUndefined();
  });

  it('holds from the day of a verdict on', () => {
    expect(verdictAt(CLAIM, '2031-04-02')).toBe('contested');
  });

  it('takes a verdict dated to a month as known at its end', () => {
    expect(verdictAt(CLAIM, '2031-05-30')).toBe('contested');
    expect(verdictAt(CLAIM, '2031-05-31')).toBe('false');
  });

  it('is the last entry dated on or before the day', () => {
    const history = fc
      .uniqueArray(fc.tuple(DAY, fc.constantFrom(...VERDICTS)), { selector: ([day]) => day })
      .map((entries) => entries.toSorted(([a], [b]) => a.localeCompare(b, 'en')));
    fc.assert(
      fc.property(history, DAY, (entries, day) => {
        const known = entries.filter(([date]) => date <= day);
        expect(verdictAt(claimWith(...entries), day)).toBe(known.at(-1)?.[1]);
      }),
    );
  });
});

describe('entryAt', () => {
  it('gives the whole entry', () => {
    expect(entryAt(CLAIM, '2031-01-01')?.date).toBe('2030-11');
  });
});

describe('verdictChanges', () => {
  it('leaves out the first verdict and mere re-checks', () => {
    const claim = claimWith(['2030', 'false'], ['2031', 'false'], ['2032', 'contested']);
    expect(verdictChanges(claim).map(({ date }) => date)).toEqual(['2032']);
  });
});

describe('standing', () => {
  it('dates a verdict from its first entry, not from its last re-check', () => {
    const claim = claimWith(['2030', 'contested'], ['2031', 'false'], ['2032', 'false']);
    expect(standing(claim).since.date).toBe('2031');
  });

  it('names the last other verdict', () => {
    expect(standing(CLAIM).before?.verdict).toBe('contested');
  });

  it('has nothing before a verdict that never changed', () => {
    const claim = claimWith(['2030', 'false'], ['2031', 'false']);
    expect(standing(claim)).toEqual({ since: claim.history[0] });
  });

  it('refuses a claim without a history', () => {
    expect(() => standing(claimWith())).toThrow('without a history');
  });
});
