import { describe, expect, it } from 'vitest';
import { timeScale, yearsBetween } from '../../src/lib/figures/time-scale.ts';

describe('timeScale', () => {
  const scale = timeScale('2031-01-01', '2031-12-31');

  it('puts a day at its noon', () => {
    expect(timeScale('2031-01-01', '2031-01-01').at('2031-01-01')).toBe(50);
  });

  it('puts a month and a year in their middle', () => {
    expect(scale.at('2031')).toBe(50);
    expect(scale.at('2031-01')).toBeCloseTo((15.5 / 365) * 100, 2);
  });

  it('runs straight', () => {
    const [a, b, c] = ['2031-02-01', '2031-02-02', '2031-02-03'].map((day) => scale.at(day));
    expect((b ?? 0) - (a ?? 0)).toBeCloseTo((c ?? 0) - (b ?? 0), 1);
  });

  it('never leaves its ends', () => {
    expect([scale.at('2030-05'), scale.at('2032')]).toEqual([0, 100]);
  });
});

describe('yearsBetween', () => {
  it('gives the years that begin within the span', () => {
    expect(yearsBetween('2029-05-01', '2031-02-01')).toEqual(['2030-01-01', '2031-01-01']);
  });

  it('counts a year that begins with the span', () => {
    expect(yearsBetween('2030-01-01', '2030-02-01')).toEqual(['2030-01-01']);
  });

  it('is empty within one year', () => {
    expect(yearsBetween('2031-02-01', '2031-09-01')).toEqual([]);
  });
});
