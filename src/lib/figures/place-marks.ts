import { NARROWEST_WIDE, textWidth } from './text-room.ts';

/** The width, in pixels, at which the labels shall fit; where the drawing is narrower, a label may have to go. */
const COMFORTABLE = 900;
/** Per cent of the width that a target of 24 pixels takes in the narrowest drawing, rounding apart, and the gap between two. */
const TARGET = (24 / NARROWEST_WIDE) * 100 + 0.2;
const GAP = (6 / NARROWEST_WIDE) * 100;
/** Pixels of a stroke and of the space before its label. */
const STROKE = 14;
/** How much more room than it should need a text may take, for wide faces and widened spacing. */
export const SLACK = 1.4;

export interface MarkRequest {
  /** Per cent of the width. */
  readonly x: number;
  /** Heavier marks are placed first. */
  readonly weight: number;
  readonly text: string;
}

/** Room that nothing else may stand in, in per cent of the width. */
export interface Room {
  readonly from: number;
  readonly to: number;
}

export interface PlacedMark<Request extends MarkRequest> extends Room {
  readonly request: Request;
  readonly row: number;
  /** Whether the room begins or ends at the stroke. */
  readonly side: 'start' | 'end';
}

export interface PlacedMarks<Request extends MarkRequest> {
  /** In the order in which they were asked for. */
  readonly marks: readonly PlacedMark<Request>[];
  readonly rows: number;
}

/**
 * Gives each mark of a lane a row and room of its own for its stroke and, beside it, its label, in as few rows as it
 * can. All rooms are in per cent, so what is apart in one drawing is apart in every wider one; whether a label shows is
 * for the style to say, which drops it where its room is too small. `taken` is kept free in the first row.
 */
export function placeMarks<Request extends MarkRequest>(
  requests: readonly Request[],
  taken: readonly Room[] = [],
): PlacedMarks<Request> {
  const orders = [
    (a: Request, b: Request) => b.weight - a.weight || a.x - b.x,
    (a: Request, b: Request) => a.x - b.x,
  ];
  const attempts = orders.flatMap((order) =>
    ([SIDES, SIDES.toReversed()] as const).map((sides) =>
      fillRows(requests.toSorted(order), sides, taken),
    ),
  );
  const rows = attempts.toSorted((a, b) => a.length - b.length)[0] ?? [];
  const marks = rows.flatMap((row, at) =>
    row.map((mark) => {
      const room = widen(mark, row, at === 0 ? taken : []);
      return { ...room, ...roundRoom(room) };
    }),
  );
  return {
    marks: marks.toSorted((a, b) => requests.indexOf(a.request) - requests.indexOf(b.request)),
    rows: rows.length,
  };
}

type Side = 'start' | 'end';
const SIDES: readonly Side[] = ['start', 'end'];

function fillRows<Request extends MarkRequest>(
  requests: readonly Request[],
  sides: readonly Side[],
  taken: readonly Room[],
): PlacedMark<Request>[][] {
  const rows: PlacedMark<Request>[][] = [];
  for (const request of requests) {
    // Where not even a row of its own would hold the label, the stroke alone must do.
    const mark =
      firstFree(request, labelWidth(request), sides, rows, taken) ??
      firstFree(request, TARGET, sides, rows, taken);
    if (mark === undefined) throw new Error(`There is no room for a mark at ${request.x} %.`);
    while (rows.length <= mark.row) rows.push([]);
    rows[mark.row]?.push(mark);
  }
  return rows;
}

function labelWidth({ text }: MarkRequest): number {
  return Math.max(TARGET, ((STROKE + textWidth(text)) / COMFORTABLE) * 100);
}

function firstFree<Request extends MarkRequest>(
  request: Request,
  width: number,
  sides: readonly Side[],
  rows: readonly (readonly Room[])[],
  taken: readonly Room[],
): PlacedMark<Request> | undefined {
  // In an empty lane it may take the second row: the first has less room.
  for (let row = 0; row <= rows.length + 1; row += 1) {
    for (const side of sides) {
      const from = side === 'start' ? request.x : request.x - width;
      const room = { from, to: from + width };
      const isFree =
        !(row === 0 && taken.some((other) => isClose(other, room, 0))) &&
        !rows[row]?.some((other) => isClose(other, room, GAP));
      if (room.from >= 0 && room.to <= 100 && isFree) return { request, row, side, ...room };
    }
  }
  return undefined;
}

function isClose(a: Room, b: Room, gap: number): boolean {
  return a.from < b.to + gap && b.from < a.to + gap;
}

/** Lets a room grow into what is free beside its label; two that grow towards each other share it. */
function widen<Request extends MarkRequest>(
  mark: PlacedMark<Request>,
  row: readonly PlacedMark<Request>[],
  taken: readonly Room[],
): PlacedMark<Request> {
  const wanted = labelWidth(mark.request) * SLACK;
  const limit = (edge: number, other: Room & { readonly side?: Side }) =>
    other.side !== undefined && other.side !== mark.side
      ? (edge + other[mark.side === 'start' ? 'from' : 'to']) / 2
      : other[mark.side === 'start' ? 'from' : 'to'];
  const others = [...row, ...taken];
  if (mark.side === 'start') {
    const after = others
      .filter(({ from }) => from >= mark.to)
      .map((other) => limit(mark.to, other));
    const end = Math.min(100, mark.from + wanted, ...after.map((at) => at - GAP));
    return { ...mark, to: Math.max(mark.to, end) };
  }
  const before = others.filter(({ to }) => to <= mark.from).map((other) => limit(mark.from, other));
  const start = Math.max(0, mark.to - wanted, ...before.map((at) => at + GAP));
  return { ...mark, from: Math.min(mark.from, start) };
}

/** A room for markup, in tenths of per cent: rounded inwards, so that what is apart stays apart. */
function roundRoom({ from, to }: Room): Room {
  return { from: Math.ceil(from * 10) / 10, to: Math.floor(to * 10) / 10 };
}
