import { describe, expect, it } from 'vitest';
import { byId, type Explainer } from '../../src/lib/record/record.ts';
import type { Verdict } from '../../src/lib/schemas/verdict.ts';
import { isReprise, verdictMove } from '../../src/lib/record/verdict-move.ts';
import * as a from './builders.ts';

/** How a claim with this history moved, where the source article appeared on a day or there is none. */
function move(published: string | undefined, ...entries: [date: string, verdict: Verdict][]) {
  const history = entries.map(([date, verdict]) => ({ date, verdict, note: '', because: [] }));
  const sourceArticle = published === undefined ? undefined : { published };
  const found = verdictMove({ history, explainer: { sourceArticle } });
  return found && [found.from.verdict, found.to.date, found.isSinceArticle];
}

describe('verdictMove', () => {
  it('goes from what held when the source article appeared to what holds now', () => {
    const moved = move(
      '2031-03-05',
      ['2031-01', 'opinion'],
      ['2031-02-01', 'unproven'],
      ['2031-04-01', 'contested'],
    );
    expect(moved).toEqual(['unproven', '2031-04-01', true]);
  });

  it('is explained by the entry that brought the present verdict, not by later checks or detours', () => {
    const moved = move(
      '2031-03-05',
      ['2031-02-01', 'unproven'],
      ['2031-04-01', 'contested'],
      ['2031-05-01', 'misleading'],
      ['2031-06-01', 'contested'],
      ['2031-07-01', 'contested'],
    );
    expect(moved).toEqual(['unproven', '2031-06-01', true]);
  });

  it('is told apart when it came before the article', () => {
    const moved = move('2031-03-05', ['2031-01-28', 'supported'], ['2031-01-29', 'false']);
    expect(moved).toEqual(['supported', '2031-01-29', false]);
  });

  it('counts an article that is dated to a month as out at its end', () => {
    const moved = move('2031-03', ['2031-02-01', 'unproven'], ['2031-03-20', 'false']);
    expect(moved).toEqual(['unproven', '2031-03-20', false]);
  });

  it('starts from the first verdict where there is no source article', () => {
    const moved = move(
      undefined,
      ['2031-02-01', 'unproven'],
      ['2031-03-01', 'false'],
      ['2031-04-01', 'contested'],
    );
    expect(moved).toEqual(['unproven', '2031-04-01', true]);
  });

  it('is none where the verdict never was another one', () => {
    expect(move('2031-03-05', ['2031-02-01', 'false'], ['2031-04-01', 'false'])).toBeUndefined();
    expect(move('2031-03-05', ['2031-04-01', 'false'])).toBeUndefined();
  });
});

describe('isReprise', () => {
  const repeats = (explainer: Explainer) => {
    const claim = byId(explainer.claims, 'one');
    return claim.mentions.map((mention) => isReprise(claim, mention));
  };

  it('is true once a section has given the claim, and the opening does not count', () => {
    const text = 'It [fell](claim:one).';
    const sections = [a.section('01-money', text), a.section('02-after', text)];
    expect(repeats(a.tolls({ explainers: [a.explainer(text)], sections }))).toEqual([
      false,
      false,
      true,
    ]);
  });
});
