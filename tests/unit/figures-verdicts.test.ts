import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread, stretches, layOutVerdicts } from '../../src/lib/figures/verdicts-layout.ts';
import { timeScale } from '../../src/lib/figures/time-scale.ts';
import { claim, tolls } from './builders.ts';
import { figure } from './figure-builders.ts';

const entry = (date: string, verdict: string) => ({
  date,
  verdict,
  note: 'Seen.',
  because: ['audit'],
});
const moved = claim('one', {
  history: [
    entry('2031-02-01', 'unproven'),
    entry('2031-03-01', 'unproven'),
    entry('2031-04-01', 'false'),
    entry('2031-05-20', 'false'),
  ],
});

describe('the history of verdicts', () => {
  it('is a figure as soon as a verdict has changed', () => {
    expect(tolls().figures).toEqual([]);
    expect(tolls({ claims: [moved] }).figures.map(({ id }) => id)).toEqual(['verdict-history']);
  });

  it('has the claims that changed and counts the others', () => {
    const history = figure('verdicts', undefined, { claims: [moved, claim('two')] });
    expect(history.claims.map(({ id }) => id)).toEqual(['one']);
    expect(history.title).toBe('How one verdict has moved');
    expect(history.description).toContain('1 other claim has');
  });

  it('has a row for each claim, with room for its marks on either screen', () => {
    const layout = layOutVerdicts(figure('verdicts', undefined, { claims: [moved] }), 'en');
    const [row] = layout.rows;
    expect([row?.wide, row?.narrow].map((list) => list?.length)).toEqual([2, 2]);
    expect(layout.height).toBe(76);
  });
});

describe('stretches', () => {
  const scale = timeScale('2031-01-01', '2031-06-30');
  const [one] = tolls({ claims: [moved] }).claims;
  if (one === undefined) throw new Error('There is no claim.');

  it('run from one change to the next, and the last to the end', () => {
    const found = stretches(one, scale, 2);
    expect(found.map(({ verdict }) => verdict)).toEqual(['unproven', 'false']);
    expect(found.map(({ to }) => to)).toEqual([found[1]?.x, 100]);
  });

  it('keep the checks that changed nothing', () => {
    expect(stretches(one, scale, 2).map(({ checks }) => checks.length)).toEqual([1, 1]);
  });

  it('leave a check to the table where it is too near to a mark', () => {
    expect(stretches(one, scale, 40).flatMap(({ checks }) => checks)).toEqual([]);
  });
});

describe('spread', () => {
  it('leaves points where they are if there is room', () => {
    expect(spread([10, 20, 90], 5)).toEqual([10, 20, 90]);
  });

  it('keeps order, distance and the edges', () => {
    const points = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(points, (list) => {
        const xs = spread(
          list.toSorted((a, b) => a - b),
          8,
        );
        xs.forEach((x, at) => {
          expect(x).toBeGreaterThanOrEqual(3.98);
          expect(x).toBeLessThanOrEqual(96.02);
          if (at > 0) expect(x - (xs[at - 1] ?? 0)).toBeGreaterThanOrEqual(7.98);
        });
      }),
    );
  });
});
