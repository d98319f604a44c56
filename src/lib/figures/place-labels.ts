/** The narrowest figure in which labels are shown, in pixels: what fits there fits wherever there is more room. */
const NARROWEST = 736;
/** A generous width of one letter of the figures' 12-pixel sans, and the gap between a stroke and its label. */
const LETTER = 6.4;
const GAP = 7;

export interface LabelRequest {
  /** Per cent of the width. */
  readonly x: number;
  readonly lane: number;
  /** Heavier labels are placed first. */
  readonly weight: number;
  readonly text: string;
}

export interface PlacedLabel extends LabelRequest {
  /** The text runs to the right of its stroke, or to the left. */
  readonly anchor: 'start' | 'end';
  /** Above or below the lane's line. */
  readonly row: 0 | 1;
}

/** Places as many labels as fit without touching one another: heaviest first, two rows a lane, to either side. */
export function placeLabels(requests: readonly LabelRequest[]): PlacedLabel[] {
  const taken: { lane: number; row: number; from: number; to: number }[] = [];
  const placed: PlacedLabel[] = [];
  const order = requests.toSorted((a, b) => b.weight - a.weight || a.x - b.x);
  for (const request of order) {
    const width = request.text.length * LETTER + GAP;
    const at = (request.x / 100) * NARROWEST;
    const options = (['start', 'end'] as const).flatMap((anchor) =>
      ([0, 1] as const).map((row) => ({
        anchor,
        row,
        from: anchor === 'start' ? at : at - width,
        to: anchor === 'start' ? at + width : at,
      })),
    );
    const free = options.find(
      ({ row, from, to }) =>
        from >= 0 &&
        to <= NARROWEST &&
        !taken.some(
          (other) =>
            other.lane === request.lane &&
            other.row === row &&
            other.from < to + GAP &&
            other.to + GAP > from,
        ),
    );
    if (free === undefined) continue;
    taken.push({ lane: request.lane, row: free.row, from: free.from, to: free.to });
    placed.push({ ...request, anchor: free.anchor, row: free.row });
  }
  return placed.toSorted((a, b) => a.x - b.x);
}
