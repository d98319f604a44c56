import { formatDate } from '../dates/format-date.ts';
import type { TimeScale } from './time-scale.ts';
import { NARROWEST } from './text-room.ts';

/** Months between ticks, and the pixels that the label of such a tick needs: "July 2025", or "2025". */
const STEPS = [1, 3, 6, 12, 24, 60, 120, 240].map((months) => ({
  months,
  room: months < 12 ? 70 : 38,
}));

/** How far a label may begin outside the drawing, in pixels: every page has a wider margin. */
const OUTSIDE = 14;

export interface TimeTick {
  readonly x: number;
  readonly text: string;
  /** The first may stand on the drawing's edge: its label then begins this many pixels outside. */
  readonly dx: number;
  readonly anchor: 'start' | 'middle';
}

/** Months or years to go by, as close as their labels allow on the narrowest screen. */
export function timeTicks(scale: TimeScale, lang: string): TimeTick[] {
  for (const { months, room } of STEPS) {
    const dates = firstDays(scale.from, scale.to, months);
    const xs = dates.map((date) => (scale.at(date) / 100) * NARROWEST);
    const isRoomy = xs.every((x, at) => at === 0 || x - (xs[at - 1] ?? 0) >= room);
    if (!isRoomy) continue;
    return dates
      .map((date): TimeTick => {
        const x = scale.at(date);
        const isEdge = (x / 100) * NARROWEST < OUTSIDE;
        const text = months < 12 ? formatDate(date.slice(0, 7), lang, 'short') : date.slice(0, 4);
        return { x, text, dx: isEdge ? -OUTSIDE : 0, anchor: isEdge ? 'start' : 'middle' };
      })
      .filter(({ x }) => (x / 100) * NARROWEST <= NARROWEST - room / 2);
  }
  return [];
}

/** Every so many months, the first day of one, from the first such day in a span to its end. */
function firstDays(from: string, to: string, months: number): string[] {
  const days: string[] = [];
  const month = Number(from.slice(5, 7)) - 1 + (from.endsWith('-01') ? 0 : 1);
  const year = Number(from.slice(0, 4));
  const first = Math.ceil((year * 12 + month) / months) * months;
  for (let at = first; ; at += months) {
    const day = new Date(Date.UTC(Math.floor(at / 12), at % 12, 1)).toISOString().slice(0, 10);
    if (day > to) return days;
    days.push(day);
  }
}
