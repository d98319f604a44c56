import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutSpans, markLabel, stack } from '../../src/lib/figures/spans-layout.ts';
import { NARROWEST, NARROWEST_WIDE, textWidth } from '../../src/lib/figures/text-room.ts';
import { timeScale } from '../../src/lib/figures/time-scale.ts';
import { timeTicks } from '../../src/lib/figures/time-ticks.ts';
import { figure, spans } from './figure-builders.ts';

const words = fc.stringMatching(/^[a-z][a-z ]{0,22}[a-z]$/);

describe('timeTicks', () => {
  const texts = (from: string, to: string) =>
    timeTicks(timeScale(from, to), 'en').map(({ text }) => text);

  it('names half-years over two years, and years over seven', () => {
    expect(texts('2025-01-01', '2026-10-24')).toEqual([
      ...['Jan 2025', 'Jul 2025', 'Jan 2026', 'Jul 2026'].map((text) =>
        text.replace(' ', '\u00a0'),
      ),
    ]);
    expect(texts('2020-01-01', '2026-10-24')).toHaveLength(7);
  });

  it('never lets two labels touch, or run into the margin', () => {
    const day = fc
      .date({ min: new Date('1800-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from = a, to = b] = [a, b].sort();
        const extents = timeTicks(timeScale(from, to), 'en').map(({ x, dx, text, anchor }) => {
          const at = (x / 100) * NARROWEST + dx - (anchor === 'middle' ? textWidth(text) / 2 : 0);
          return { from: at, to: at + textWidth(text) };
        });
        extents.forEach((one, at) => {
          expect(one.from).toBeGreaterThan(-20);
          expect(one.to).toBeLessThan(NARROWEST + 20);
          if (at > 0) expect(one.from).toBeGreaterThan(extents[at - 1]?.to ?? 0);
        });
      }),
    );
  });
});

describe('layOutSpans', () => {
  const mark = (date: string, label: string) => ({ date, label, sources: ['audit'] });

  it('begins a bar with the first day that its date can mean, and ends it with the last', () => {
    const data = spans([
      { from: '2030', to: '2030', fill: 'solid' },
      { from: '2031', fill: 'hatched' },
    ]);
    const [row] = layOutSpans(figure('spans', data), 'en').rows;
    const scale = timeScale('2030-01-01', '2031-06-03');
    expect(row?.bars).toEqual([
      {
        x: scale.at('2030-01-01'),
        width: expect.closeTo(scale.at('2030-12-31'), 0),
        fill: 'solid',
      },
      { x: scale.at('2031-01-01'), width: expect.closeTo(29.6, 0), fill: 'hatched' },
    ]);
  });

  it('lets no two labels of marks touch, nor any leave the drawing', () => {
    const date = fc
      .integer({ min: 0, max: 510 })
      .map((days) => new Date(Date.UTC(2030, 0, 1 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(fc.tuple(date, words), { maxLength: 8 }), (list) => {
        const data = spans([], { marks: list.map(([day, label]) => mark(day, label)) });
        const { marks } = layOutSpans(figure('spans', data), 'en');
        const boxes = marks.map(({ x, anchor, labelY, number, mark: { label } }) => {
          const at = (x / 100) * NARROWEST_WIDE;
          const width = textWidth(markLabel(number, label));
          return { from: anchor === 'start' ? at : at - width, y: labelY, width };
        });
        boxes.forEach((a, at) => {
          expect(a.from).toBeGreaterThanOrEqual(0);
          expect(a.from + a.width).toBeLessThanOrEqual(NARROWEST_WIDE);
          for (const b of boxes.slice(at + 1))
            if (a.y === b.y)
              expect(a.from + a.width <= b.from || b.from + b.width <= a.from).toBe(true);
        });
      }),
    );
  });

  it('uses the first line that is free', () => {
    const ends = [
      { from: 0, to: 50 },
      { from: 40, to: 90 },
      { from: 60, to: 80 },
    ];
    expect(stack(ends)).toEqual([0, 1, 0]);
  });
});
