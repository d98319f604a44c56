import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOfDays, recordAt, verdictChangesOf } from '../../src/lib/record/as-of.ts';
import type { Claim, Explainer } from '../../src/lib/record/record.ts';
import { entryAt } from '../../src/lib/record/verdict-at.ts';
import { VERDICTS } from '../../src/lib/schemas/verdict.ts';

const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const history = fc
  .uniqueArray(day, { minLength: 1, maxLength: 6 })
  .chain((days) =>
    fc.tuple(
      ...days
        .toSorted()
        .map((date) =>
          fc.constantFrom(...VERDICTS).map((verdict) => ({ date, verdict, note: '', because: [] })),
        ),
    ),
  );
const explainers = fc.array(history, { minLength: 1, maxLength: 8 }).map((histories) => {
  const claims = histories.map((entries, at) => ({
    id: `claim-${at}`,
    history: entries,
    claimedOn: entries[0]?.date ?? '2024-01-01',
    evidence: [],
  }));
  // Only what the functions under test read.
  return { claims: claims as unknown as Claim[], events: [], sourceArticle: undefined } as Pick<
    Explainer,
    'claims' | 'events' | 'sourceArticle'
  >;
});
const snapshot = (explainer: Pick<Explainer, 'claims' | 'events'>, on: string) =>
  new Map(recordAt(explainer, on).standings.map(({ claim, entry }) => [claim.id, entry.verdict]));

describe('the record as of a day', () => {
  it('holds for each claim the last verdict dated on or before the day, and no later claim', () => {
    fc.assert(
      fc.property(explainers, day, (explainer, on) => {
        const seen = snapshot(explainer, on);
        for (const claim of explainer.claims) {
          const known = claim.history.filter(({ date }) => date <= on);
          expect(seen.get(claim.id)).toBe(known.at(-1)?.verdict);
        }
      }),
    );
  });

  it('differs between two neighbouring days by exactly the changes of the later one', () => {
    fc.assert(
      fc.property(explainers, (explainer) => {
        const days = asOfDays(explainer);
        days.forEach((on, at) => {
          const before =
            at === 0 ? new Map<string, string>() : snapshot(explainer, days[at - 1] ?? '');
          const after = snapshot(explainer, on);
          const differing = [...after].filter(([id, verdict]) => before.get(id) !== verdict);
          const { changes } = recordAt(explainer, on);
          expect(changes.map(({ claim, entry }) => [claim.id, entry.verdict])).toEqual(differing);
        });
      }),
    );
  });

  it('shows no change on any day that is not one of its own', () => {
    fc.assert(
      fc.property(explainers, day, (explainer, on) => {
        const isOwn = asOfDays(explainer).includes(on);
        expect(recordAt(explainer, on).changes.length > 0).toBe(isOwn);
      }),
    );
  });

  it('counts every first verdict and every move, and no mere re-check', () => {
    fc.assert(
      fc.property(explainers, (explainer) => {
        const expected = explainer.claims.flatMap((claim) =>
          claim.history.filter((entry, at) => entry.verdict !== claim.history[at - 1]?.verdict),
        );
        expect(verdictChangesOf(explainer)).toHaveLength(expected.length);
      }),
    );
  });

  it('shows no evidence that was published later', () => {
    const claim = {
      id: 'toll',
      claimedOn: '2031-01-01',
      history: [{ date: '2031-01-01', verdict: 'unproven', note: '', because: [] }],
      evidence: [
        { source: { issued: '2030-12-31' }, bearing: 'supports', note: '' },
        { source: { issued: '2031-01' }, bearing: 'refutes', note: '' },
      ],
    } as unknown as Claim;
    const on = (date: string) =>
      recordAt({ claims: [claim], events: [] }, date).standings[0]?.evidence;
    expect(on('2031-01-15')).toHaveLength(1);
    expect(on('2031-01-31')).toHaveLength(2);
  });

  it('takes the day on which the source article appeared among its days', () => {
    const sourceArticle = { written: '2031-02-03' } as Explainer['sourceArticle'];
    expect(asOfDays({ claims: [], sourceArticle })).toEqual(['2031-02-03']);
  });
});

describe('the entry that held on a day', () => {
  it('counts one that is dated to a month from the last day of that month', () => {
    const claim = {
      history: [{ date: '2031-02', verdict: 'false' as const, note: '', because: [] }],
    };
    expect(entryAt(claim, '2031-02-27')).toBeUndefined();
    expect(entryAt(claim, '2031-02-28')?.verdict).toBe('false');
  });
});
