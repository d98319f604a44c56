import { describe, expect, it } from 'vitest';
import { countChanged, countVerdicts, readingMinutes } from '../../src/lib/record/counts.ts';
import { VERDICTS } from '../../src/lib/schemas/verdict.ts';
import { claim, tolls } from './builders.ts';

const verdicts = (...list: readonly string[]) => ({
  history: list.map((verdict, at) => ({ date: String(2031 + at), verdict, note: 'Seen.' })),
});
const { claims } = tolls({
  claims: [
    claim('one', verdicts('contested', 'false')),
    claim('two', verdicts('false', 'false')),
    claim('three', verdicts('opinion')),
  ],
});

describe('countVerdicts', () => {
  it('counts the verdicts that hold now', () => {
    const counts = countVerdicts(claims).filter(({ count }) => count > 0);
    expect(counts).toEqual([
      { verdict: 'false', count: 2 },
      { verdict: 'opinion', count: 1 },
    ]);
  });

  it('has every verdict in the order of the scale', () => {
    expect(countVerdicts([]).map(({ verdict }) => verdict)).toEqual(VERDICTS);
  });
});

describe('countChanged', () => {
  it('leaves out claims that were only checked again', () => {
    expect(countChanged(claims)).toBe(1);
  });
});

describe('readingMinutes', () => {
  it('is a minute at least', () => {
    expect(readingMinutes(0)).toBe(1);
  });

  it('rounds to whole minutes', () => {
    expect(readingMinutes(2300)).toBe(10);
  });
});
