import { precisionOf } from '../dates/partial-date.ts';
import type { Lane, TimelineEvent } from '../record/record.ts';
import { busyMonths } from './busy-months.ts';
import { monthBars, type MonthBars } from './month-bars.ts';
import { placeMarks, SLACK, type MarkRequest, type PlacedMark, type Room } from './place-marks.ts';
import { squeezedScale } from './squeezed-scale.ts';
import { NARROWEST_WIDE, textWidth } from './text-room.ts';
import { timeScale, type TimeScale } from './time-scale.ts';
import { weekTicks, yearTicks, type WeekTick, type YearTick } from './timeline-ticks.ts';

interface EventRequest extends MarkRequest {
  readonly event: TimelineEvent;
}

export interface TimelineLane {
  readonly title: string;
  /** Rows above it in the panel, and its own. */
  readonly above: number;
  readonly rows: number;
  /** Oldest first. */
  readonly marks: readonly PlacedMark<EventRequest>[];
}

/** Events that the overview shows as strokes only, because the inset has them: they tremble in the lane's first row. */
export interface Tremor {
  readonly x: number;
  /** Its lane, by place. */
  readonly lane: number;
  readonly importance: 1 | 2 | 3;
}

/** Where everything on an explainer's timeline stands. All x are in per cent of the width. */
export interface TimelineFigure {
  readonly from: string;
  readonly to: string;
  /** The year before which time runs faster; undefined where it runs evenly. */
  readonly opensIn: string | undefined;
  readonly years: readonly YearTick[];
  readonly bars: MonthBars | undefined;
  readonly overview: readonly TimelineLane[];
  /** The busiest months, and where they stand in the overview; undefined where none stand out. */
  readonly inset: TimelineInset | undefined;
}

interface TimelineInset {
  readonly from: string;
  readonly to: string;
  readonly weeks: readonly WeekTick[];
  readonly lanes: readonly TimelineLane[];
  readonly lens: Room;
  readonly tremors: readonly Tremor[];
}

/** Lays out events, oldest first, in those lanes that have any. */
export function layOutTimeline(
  events: readonly TimelineEvent[],
  lanes: readonly Lane[],
  recordAsOf: string,
): TimelineFigure | undefined {
  if (events.length === 0) return undefined;
  const dates = events.map(({ date }) => date);
  const scale = squeezedScale(dates, recordAsOf);
  const used = lanes.filter(({ id }) => events.some(({ lane }) => lane.id === id));
  const busy = busyMonths(events);
  const isInside = ({ date }: TimelineEvent) =>
    busy !== undefined && precisionOf(date) === 'day' && date >= busy.from && date <= busy.to;
  const inside = events.filter(isInside);
  const lens = busy && { from: scale.at(busy.from), to: scale.at(busy.to) };
  return {
    from: scale.from,
    to: scale.to,
    opensIn: scale.opensOn?.slice(0, 4),
    years: yearTicks(scale),
    bars: monthBars(events, scale),
    overview: layOutLanes(
      events.filter((event) => !isInside(event)),
      used,
      scale,
      lens && [lens],
    ),
    inset: busy &&
      lens && {
        ...busy,
        weeks: weekTicks(busy.from, busy.to),
        lanes: layOutLanes(inside, used, timeScale(busy.from, busy.to)),
        lens,
        tremors: inside.map(({ date, lane, importance }) => ({
          x: scale.at(date),
          lane: used.findIndex(({ id }) => id === lane.id),
          importance,
        })),
      },
  };
}

function layOutLanes(
  events: readonly TimelineEvent[],
  lanes: readonly Lane[],
  scale: TimeScale,
  taken: readonly Room[] = [],
): TimelineLane[] {
  let above = 0;
  return lanes.map(({ id, title }) => {
    const requests = events
      .filter(({ lane }) => lane.id === id)
      .map((event) => ({
        x: scale.at(event.date),
        weight: event.importance,
        text: event.title,
        event,
      }));
    const named = { from: 0, to: ((textWidth(title) * SLACK + 8) / NARROWEST_WIDE) * 100 };
    const placed = placeMarks(requests, [named, ...taken]);
    const lane = { title, above, rows: Math.max(1, placed.rows), marks: placed.marks };
    above += lane.rows;
    return lane;
  });
}
