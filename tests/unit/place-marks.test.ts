import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeMarks, type MarkRequest, type Room } from '../../src/lib/figures/place-marks.ts';
import { timeScale } from '../../src/lib/figures/time-scale.ts';
import { weekTicks, yearTicks } from '../../src/lib/figures/timeline-ticks.ts';

const mark = (fields: Partial<MarkRequest>): MarkRequest => ({
  ...{ x: 10, weight: 1, text: 'It rose' },
  ...fields,
});
const MARKS = fc.array(
  fc.record({
    x: fc.double({ min: 0, max: 100, noNaN: true }),
    weight: fc.integer({ min: 1, max: 3 }),
    text: fc.string({ minLength: 1, maxLength: 90 }),
  }),
  { maxLength: 30 },
);
const ROOM = fc
  .tuple(fc.nat(60), fc.nat(30))
  .map(([from, width]): Room => ({ from, to: from + width }));
const WIDTHS = fc.integer({ min: 736, max: 2560 });

describe('placeMarks', () => {
  it('puts the room to the right of a stroke where it can', () => {
    expect(placeMarks([mark({})]).marks[0]).toMatchObject({ side: 'start', row: 0, from: 10 });
  });

  it('puts it to the left at the right edge', () => {
    expect(placeMarks([mark({ x: 99 })]).marks[0]).toMatchObject({ side: 'end', to: 99 });
  });

  it('puts neighbours back to back in one row, and a third in the next', () => {
    const { marks } = placeMarks([mark({ x: 40 }), mark({ x: 42 }), mark({ x: 43 })]);
    expect(marks.map(({ row }) => row).toSorted()).toEqual([0, 0, 1]);
  });

  it('gives the heaviest the first row', () => {
    const crowd = [1, 2, 3].map((weight) => mark({ x: 1, weight }));
    expect(placeMarks(crowd).marks.map(({ row }) => row)).toEqual([2, 1, 0]);
  });

  it('keeps what is taken free in the first row', () => {
    const { marks, rows } = placeMarks([mark({ x: 5 })], [{ from: 0, to: 20 }]);
    expect([marks[0]?.row, rows]).toEqual([1, 2]);
  });

  it('gives a label more room than it should need', () => {
    const [placed] = placeMarks([mark({ text: 'x'.repeat(20) })]).marks;
    expect(((placed?.to ?? 0) - (placed?.from ?? 0)) * 9).toBeGreaterThan(20 * 6.4 * 1.3);
  });

  it('places every mark, in the order asked for, beside its own stroke', () => {
    fc.assert(
      fc.property(MARKS, (requests) => {
        const { marks } = placeMarks(requests);
        expect(marks.map(({ request }) => request)).toEqual(requests);
        for (const { request, side, from, to } of marks)
          expect(Math.abs((side === 'start' ? from : to) - request.x)).toBeLessThanOrEqual(0.1);
      }),
    );
  });

  it('never lets two rooms touch, leave the drawing or be too small for a finger, at any width', () => {
    fc.assert(
      fc.property(MARKS, ROOM, WIDTHS, (requests, taken, width) => {
        const { marks } = placeMarks(requests, [taken]);
        const pixels = (room: Room) => ({
          from: (room.from / 100) * width,
          to: (room.to / 100) * width,
        });
        marks.forEach((a, at) => {
          const { from, to } = pixels(a);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(width);
          expect(to - from).toBeGreaterThanOrEqual(24);
          const others = marks.slice(at + 1).filter(({ row }) => row === a.row);
          for (const other of a.row === 0 ? [...others, taken] : others) {
            const b = pixels(other);
            expect(to <= b.from || b.to <= from).toBe(true);
          }
        });
      }),
    );
  });
});

describe('yearTicks', () => {
  const spans = fc.tuple(fc.integer({ min: 1950, max: 2030 }), fc.integer({ min: 0, max: 60 }));

  it('names no two years on top of each other, from the narrowest phone up', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 280, max: 2560 }), ([first, length], width) => {
        const ticks = yearTicks(timeScale(`${first}-03-04`, `${first + length}-05-06`));
        const shown = ticks.filter(
          (tick) => tick.shown === 'always' || (width >= 736 && tick.shown === 'when-wide'),
        );
        const starts = shown.map(({ x }) => (x / 100) * width).toSorted((a, b) => a - b);
        // A year of four figures in twelve pixels is 27 pixels wide, and stands three from its line.
        starts.forEach((start, at) => {
          expect(start + 30).toBeLessThanOrEqual(starts[at + 1] ?? width);
        });
      }),
    );
  });

  it('names the first year, and the latest that has room', () => {
    const shown = yearTicks(timeScale('2001-01-01', '2031-12-31')).filter(
      (tick) => tick.shown === 'always',
    );
    expect([shown[0]?.text, shown.at(-1)?.text]).toEqual(['2001', '2028']);
  });
});

describe('weekTicks', () => {
  it('names the first day and the Mondays', () => {
    expect(weekTicks('2025-01-01', '2025-01-31').map(({ date }) => date.slice(8))).toEqual([
      ...['01', '06', '13', '20', '27'],
    ]);
  });

  it('leaves out a Monday that would crowd the first day', () => {
    expect(weekTicks('2025-02-01', '2025-02-28').map(({ date }) => date.slice(8))).toEqual([
      ...['01', '10', '17', '24'],
    ]);
  });

  it('stands where the day begins', () => {
    expect(weekTicks('2025-01-01', '2025-01-10')[1]?.x).toBe(50);
  });
});
