import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, type LabelRequest } from '../../src/lib/figures/place-labels.ts';
import { layOutTimeline } from '../../src/lib/figures/timeline-figure.ts';
import { eventsByYear } from '../../src/lib/record/events-by-year.ts';
import { events } from './builders.ts';

const LANES = [{ id: 'bridge', title: 'Bridge' }];
const label = (fields: Partial<LabelRequest>): LabelRequest => ({
  ...{ x: 10, lane: 0, weight: 1, text: 'It rose' },
  ...fields,
});

/** Where a label begins and ends in a figure as wide as the narrowest one with labels, by a letter of 6.4 pixels. */
function extent({ x, text, anchor }: ReturnType<typeof placeLabels>[number]) {
  const at = (x / 100) * 736;
  const width = text.length * 6.4;
  return anchor === 'start' ? { from: at, to: at + width } : { from: at - width, to: at };
}

describe('placeLabels', () => {
  it('puts labels to the right of their strokes where there is room', () => {
    expect(placeLabels([label({})])[0]).toMatchObject({ anchor: 'start', row: 0 });
  });

  it('puts them to the left at the right edge', () => {
    expect(placeLabels([label({ x: 99 })])[0]?.anchor).toBe('end');
  });

  it('takes a second row for a neighbour', () => {
    expect(placeLabels([label({}), label({ x: 11 })]).map(({ row }) => row)).toEqual([0, 1]);
  });

  it('leaves out the lightest where there is no room', () => {
    const crowd = Array.from({ length: 9 }, (_, at) => label({ x: 50, weight: at, text: `${at}` }));
    const placed = placeLabels(crowd).map(({ text }) => text);
    expect(placed.toSorted()).toEqual(['7', '8']);
  });

  it('never lets labels touch or run over an edge', () => {
    const request = fc.record({
      x: fc.double({ min: 0, max: 100, noNaN: true }),
      lane: fc.nat(2),
      weight: fc.integer({ min: 1, max: 3 }),
      text: fc.string({ minLength: 1, maxLength: 60 }),
    });
    fc.assert(
      fc.property(fc.array(request, { maxLength: 40 }), (requests) => {
        const placed = placeLabels(requests);
        placed.forEach((a, at) => {
          expect(extent(a).from).toBeGreaterThanOrEqual(0);
          expect(extent(a).to).toBeLessThanOrEqual(736);
          for (const b of placed.slice(at + 1))
            if (a.lane === b.lane && a.row === b.row)
              expect(extent(a).to <= extent(b).from || extent(b).to <= extent(a).from).toBe(true);
        });
      }),
    );
  });
});

describe('layOutTimeline', () => {
  const weeks = ['02-25', '03-03', '03-05', '03-08', '03-13', '03-21'].map((day) => ({
    ...{ date: `2031-${day}`, title: `Day ${day}`, importance: 3 },
  }));
  const dated = events({ date: '2025', title: 'The plan', importance: 3 }, ...weeks, {
    date: '2031-03',
    title: 'The whole month',
    importance: 3,
  });
  const figure = layOutTimeline(dated, LANES, '2032-06-01');

  it('has nothing to draw without events', () => {
    expect(layOutTimeline([], LANES, '2031-06-01')).toBeUndefined();
  });

  it('draws a stroke for each event', () => {
    expect(figure?.overview.strokes).toHaveLength(8);
  });

  it('names the years from the first event to the end of the record', () => {
    expect(figure?.overview.years.map(({ text }) => text)).toEqual([
      ...['2025', '2026', '2027', '2028', '2029', '2030', '2031', '2032'],
    ]);
  });

  it('opens up the busiest four weeks', () => {
    expect([figure?.inset?.from, figure?.inset?.to]).toEqual(['2031-02-25', '2031-03-24']);
    expect(figure?.inset?.days).toHaveLength(28);
    expect(figure?.inset?.strokes).toHaveLength(6);
  });

  it('names in the overview what the inset cannot show', () => {
    expect(figure?.overview.labels.map(({ text }) => text)).toEqual([
      ...['The plan', 'The whole month'],
    ]);
  });

  it('has no inset where no weeks stand out', () => {
    const quiet = events({ date: '2030-01-01' }, { date: '2031-01-01' });
    expect(layOutTimeline(quiet, LANES, '2031-06-01')?.inset).toBeUndefined();
  });

  it('keeps the lens within the overview', () => {
    const lens = layOutTimeline(dated, LANES, '2031-03-21')?.inset?.lens;
    expect((lens?.x ?? 0) + (lens?.width ?? 0)).toBeLessThanOrEqual(100);
  });
});

describe('eventsByYear', () => {
  it('groups events by the year in which they began', () => {
    const years = eventsByYear(
      events({ date: '2030' }, { date: '2031-05' }, { date: '2031-06-01' }),
    );
    expect(years.map(({ year, events: list }) => [year, list.length])).toEqual([
      ['2030', 1],
      ['2031', 2],
    ]);
  });
});
