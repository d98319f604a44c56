import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutAmounts } from '../../src/lib/figures/amounts-layout.ts';
import { layOutBars } from '../../src/lib/figures/bars-layout.ts';
import { logScale, shortSum } from '../../src/lib/figures/log-scale.ts';
import { fitText, NARROWEST, NARROWEST_WIDE, textWidth } from '../../src/lib/figures/text-room.ts';
import { amount, amounts, bars, figure } from './figure-builders.ts';

const sum = fc.double({ min: 0.01, max: 1e13, noNaN: true });
const words = fc.stringMatching(/^[a-z][a-z ]{0,22}[a-z]$/);

describe('logScale', () => {
  it('runs from the power of ten below all values to the one above them', () => {
    expect(logScale([294_000, 1e9]).ticks).toEqual([1e5, 1e6, 1e7, 1e8, 1e9, 1e10]);
  });

  it('puts ten times as much one step to the right', () => {
    const scale = logScale([20, 3000]);
    expect([scale.at(10), scale.at(100), scale.at(1000), scale.at(10_000)]).toEqual([
      ...[0, 33.33, 66.67, 100],
    ]);
  });

  it('keeps every value off its edges, and in order', () => {
    fc.assert(
      fc.property(fc.array(sum, { minLength: 1, maxLength: 9 }), (values) => {
        const scale = logScale(values);
        const xs = values.toSorted((a, b) => a - b).map((value) => scale.at(value));
        expect(xs.every((x) => x >= 0 && x <= 100)).toBe(true);
        expect(xs.toSorted((a, b) => a - b)).toEqual(xs);
      }),
    );
  });

  it('writes round sums in few letters', () => {
    const sums = [1e5, 1e6, 1e9].map((value) => shortSum(value, 'USD', 'en'));
    expect([...sums, shortSum(0.1, 'CNY', 'en')]).toEqual(['$100k', '$1m', '$1bn', '¥0.1']);
  });
});

describe('layOutAmounts', () => {
  it('puts no label over an edge or its mark', () => {
    const row = fc.record({ value: sum, label: words, shown: words, note: words });
    const basis = fc.constantFrom('published', 'estimate', 'at-least');
    fc.assert(
      fc.property(fc.array(fc.tuple(row, basis), { minLength: 1, maxLength: 8 }), (rows) => {
        const data = amounts(rows.map(([fields, kind]) => amount({ ...fields, basis: kind })));
        for (const { row: placed, label, from, to } of layOutAmounts(
          figure('amounts', data),
          'en',
        ).groups.flatMap((group) => group.rows)) {
          if (label === undefined) continue;
          const text = `${placed.shown}  ${placed.label}`;
          const width = Math.max(textWidth(text), textWidth(placed.note));
          const at = (label.x / 100) * NARROWEST_WIDE + label.dx;
          const [left, right] = label.anchor === 'start' ? [at, at + width] : [at - width, at];
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(NARROWEST_WIDE);
          const mark = [from, to].map((x) => (x / 100) * NARROWEST_WIDE);
          expect(left > (mark[1] ?? 0) || right < (mark[0] ?? 0)).toBe(true);
        }
      }),
    );
  });

  it('leaves out labels of the axis that would touch on a narrow screen', () => {
    const data = amounts([amount({ value: 2 }), amount({ value: 2e12 })]);
    const shown = layOutAmounts(figure('amounts', data), 'en').ticks.filter((t) => !t.isMinor);
    const xs = shown.map(({ x }) => (x / 100) * NARROWEST);
    expect(xs.every((x, at) => at === 0 || x - (xs[at - 1] ?? 0) >= 46)).toBe(true);
  });

  it('stands groups and rows below one another', () => {
    const { groups, height } = layOutAmounts(
      figure('amounts', amounts([amount(), amount()])),
      'en',
    );
    const ys = groups.flatMap(({ y, rows }) => [y, ...rows.map((row) => row.y)]);
    expect([...ys, height]).toEqual([20, 94, 150, 175]);
  });
});

describe('layOutBars', () => {
  it('draws the greatest value as long as there is room, and others in proportion', () => {
    const data = bars({ before: { value: 1, shown: '1' }, after: { value: 4, shown: '4' } });
    const [group] = layOutBars(figure('bars', data)).groups;
    expect(group?.rows[0]?.bars.map(({ width }) => width)).toEqual([19, 76]);
  });

  it('leaves room for the value at the end of the longest bar', () => {
    expect(0.24 * NARROWEST).toBeGreaterThanOrEqual(textWidth('9 letters') + 6);
  });

  it('shows words alone where there is nothing to compare', () => {
    const [group] = layOutBars(figure('bars', bars({ after: { shown: '1 crown' } }))).groups;
    expect(group?.rows[0]?.bars).toMatchObject([{ shown: '1 crown', width: 0, hasValue: false }]);
  });
});

describe('fitText', () => {
  it('leaves short text and shortens long text', () => {
    expect(fitText('A toll', 280)).toBe('A toll');
    expect(textWidth(fitText('x'.repeat(90), 280))).toBeLessThanOrEqual(280);
  });
});
