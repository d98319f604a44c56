import { describe, expect, it } from 'vitest';
import { busyMonths } from '../../src/lib/figures/busy-months.ts';
import { monthBars } from '../../src/lib/figures/month-bars.ts';
import { squeezedScale } from '../../src/lib/figures/squeezed-scale.ts';
import { timeScale } from '../../src/lib/figures/time-scale.ts';
import { layOutTimeline } from '../../src/lib/figures/timeline-figure.ts';
import { eventsByYear } from '../../src/lib/record/events-by-year.ts';
import { events } from './builders.ts';

const LANES = [
  { id: 'bridge', title: 'Bridge' },
  { id: 'river', title: 'River' },
];
const days = (...dates: string[]) => events(...dates.map((date) => ({ date, title: date })));
const SPRING = ['02-25', '03-03', '03-05', '03-08', '03-13', '03-21'].map((day) => `2031-${day}`);

describe('layOutTimeline', () => {
  const dated = days('2025', ...SPRING, '2031-03');
  const figure = layOutTimeline(dated, LANES, '2032-06-01');
  const named = (lanes: readonly { marks: readonly { request: { text: string } }[] }[] = []) =>
    lanes.flatMap(({ marks }) => marks.map(({ request }) => request.text));

  it('has nothing to draw without events', () => {
    expect(layOutTimeline([], LANES, '2031-06-01')).toBeUndefined();
  });

  it('shows each event once: those of the busiest months in the inset, the others in the overview', () => {
    expect(named(figure?.inset?.lanes)).toEqual(SPRING);
    expect(named(figure?.overview)).toEqual(['2025', '2031-03']);
  });

  it('lets the events of the inset tremble in the overview', () => {
    expect(figure?.inset?.tremors).toHaveLength(SPRING.length);
  });

  it('draws the lanes that have events', () => {
    expect(figure?.overview.map(({ title }) => title)).toEqual(['Bridge']);
  });

  it('stacks lanes below one another', () => {
    const two = events({ date: '2031', lane: 'bridge' }, { date: '2031', lane: 'bridge' });
    const [bridge] = layOutTimeline(two, LANES, '2031-12-31')?.overview ?? [];
    expect([bridge?.above, bridge?.rows]).toEqual([0, 2]);
  });

  it('names the years from the first event to the end of the record', () => {
    const years = layOutTimeline(days('2030-05-01', '2031'), LANES, '2032-06-01')?.years;
    expect(years?.map(({ text }) => text)).toEqual(['2030', '2031', '2032']);
  });

  it('keeps the lens within the overview', () => {
    const lens = layOutTimeline(dated, LANES, '2031-03-21')?.inset?.lens;
    expect(lens?.to).toBeLessThanOrEqual(100);
  });
});

describe('busyMonths', () => {
  it('finds the two months in a row that hold most events', () => {
    expect(busyMonths(days('2030-01-01', ...SPRING))).toEqual({
      from: '2031-02-01',
      to: '2031-03-31',
    });
  });

  it('goes on into the next year', () => {
    const winter = ['12-20', '12-21', '12-22'].map((day) => `2030-${day}`);
    expect(busyMonths(days(...winter, '2031-01-01', '2031-01-02', '2031-01-03'))?.to).toBe(
      '2031-01-31',
    );
  });

  it('finds none where events are few', () => {
    expect(busyMonths(days('2031-01-01', '2031-01-02'))).toBeUndefined();
  });

  it('finds none where events are spread', () => {
    const spread = Array.from({ length: 40 }, (_, at) => `${2000 + at}-05-01`);
    expect(busyMonths(days(...spread, ...SPRING))).toBeUndefined();
  });
});

describe('squeezedScale', () => {
  const many = Array.from({ length: 30 }, (_, at) => `2031-01-${String(at + 1).padStart(2, '0')}`);

  it('runs evenly where events do', () => {
    const scale = squeezedScale(['2029', '2030', '2031'], '2031-12-31');
    expect([scale.opensOn, scale.at('2030')]).toEqual([undefined, 50]);
  });

  it('gives early years with few events less room', () => {
    const scale = squeezedScale(['2021', ...many], '2031-12-31');
    expect(scale.opensOn).toBe('2031-01-01');
    expect(scale.at('2031-01-01')).toBeLessThan(16);
  });

  it('never goes back', () => {
    const scale = squeezedScale(['2021', ...many], '2031-12-31');
    const xs = ['2021', '2022', '2025', '2030-12-31', '2031-01-01', '2031-12'].map(scale.at);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
  });

  it('squeezes no fewer than three years', () => {
    expect(squeezedScale(['2029', ...many], '2031-12-31').opensOn).toBeUndefined();
  });
});

describe('monthBars', () => {
  it('counts the events of each month', () => {
    const bars = monthBars(days('2031', ...SPRING), timeScale('2031-01-01', '2031-12-31'));
    expect(bars?.path.match(/v-\d+/g)).toEqual(['v-1', 'v-5']);
    expect(bars?.busiest).toMatchObject({ month: '2031-03', count: 5, anchor: 'start' });
  });

  it('has nothing to count where only years are known', () => {
    expect(monthBars(days('2031'), timeScale('2031-01-01', '2031-12-31'))).toBeUndefined();
  });
});

describe('eventsByYear', () => {
  it('groups events by the year in which they began', () => {
    const years = eventsByYear(days('2030', '2031-05', '2031-06-01'));
    expect(years.map(({ year, events: list }) => [year, list.length])).toEqual([
      ['2030', 1],
      ['2031', 2],
    ]);
  });
});
