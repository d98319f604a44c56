import type { Verdict } from '../schemas/verdict.ts';

/** How full a segment is, in per cent: as full as the record leaves a claim, so that the bar reads without colour. */
const FILL: { readonly [verdict in Verdict]: number } = {
  supported: 100,
  'mostly-supported': 75,
  contested: 50,
  misleading: 25,
  unproven: 0,
  false: 0,
  opinion: 0,
};

const GAP = 0.7;

interface Segment {
  readonly verdict: Verdict;
  /** Left edge and width in per cent of the bar. */
  readonly x: number;
  readonly width: number;
  readonly fill: number;
}

/** The segments of a stacked bar, as wide as their share, with a gap between them. Zeros take no room. */
export function layOutBar(counts: readonly { verdict: Verdict; count: number }[]): Segment[] {
  const shown = counts.filter(({ count }) => count > 0);
  const all = shown.reduce((sum, { count }) => sum + count, 0);
  const room = 100 - GAP * Math.max(0, shown.length - 1);
  let x = 0;
  return shown.map(({ verdict, count }) => {
    const width = round((count / all) * room);
    const segment = { verdict, x: round(x), width, fill: FILL[verdict] };
    x += width + GAP;
    return segment;
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
