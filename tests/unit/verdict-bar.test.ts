import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutBar } from '../../src/lib/figures/verdict-bar.ts';
import { VERDICTS } from '../../src/lib/schemas/verdict.ts';

describe('layOutBar', () => {
  it('gives each verdict its share, with a gap between', () => {
    const segments = layOutBar([
      { verdict: 'supported', count: 3 },
      { verdict: 'false', count: 1 },
    ]);
    expect(segments).toEqual([
      { verdict: 'supported', x: 0, width: 74.47, fill: 100 },
      { verdict: 'false', x: 75.17, width: 24.83, fill: 0 },
    ]);
  });

  it('leaves out verdicts that no claim has', () => {
    expect(layOutBar([{ verdict: 'false', count: 0 }])).toEqual([]);
  });

  it('fills the bar and never overlaps', () => {
    const counts = fc
      .array(fc.nat(200), { minLength: VERDICTS.length, maxLength: VERDICTS.length })
      .filter((list) => list.some((count) => count > 0))
      .map((list) => VERDICTS.map((verdict, at) => ({ verdict, count: list[at] ?? 0 })));
    fc.assert(
      fc.property(counts, (list) => {
        const segments = layOutBar(list);
        const last = segments.at(-1);
        expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(100, 0);
        segments.slice(1).forEach(({ x }, at) => {
          const before = segments[at];
          expect(x).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0));
        });
      }),
    );
  });
});
