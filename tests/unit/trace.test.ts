import { describe, expect, it } from 'vitest';
import { layOutTrace } from '../../src/lib/figures/trace.ts';
import { events } from './builders.ts';

const list = events(
  { date: '2020-05', importance: 1 },
  { date: '2029-05-09', importance: 3 },
  { date: '2030-05-31', importance: 2 },
  { date: '2030-07-01', importance: 2 },
);
const trace = layOutTrace(list, '2030-06-01');

describe('layOutTrace', () => {
  it('leaves out what came after the record’s last day', () => {
    expect(trace.strokes.map(({ importance }) => importance)).toEqual([1, 3, 2]);
  });

  it('stays on the line, in order', () => {
    const xs = trace.strokes.map(({ x }) => x);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs)).toBeLessThanOrEqual(100);
  });

  it('gives the last years more room than the first', () => {
    const [first = 0, second = 0, third = 0] = trace.strokes.map(({ x }) => x);
    expect((third - second) / (second - first)).toBeGreaterThan(1 / 9);
  });

  it('keeps its years clear of each other', () => {
    const xs = trace.labels.map(({ x }) => x);
    expect(trace.labels[0]?.text).toBe('2020');
    xs.slice(1).forEach((x, at) => expect(x - (xs[at] ?? 0)).toBeGreaterThan(8));
  });

  it('is empty without events', () => {
    expect(layOutTrace([], '2030-06-01')).toEqual({ strokes: [], labels: [] });
  });

  it('ends at the end for an event known only to the year', () => {
    expect(layOutTrace(events({ date: '2030' }), '2030-02-01').strokes[0]?.x).toBe(100);
  });
});
