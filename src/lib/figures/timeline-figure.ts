import { precisionOf } from '../dates/partial-date.ts';
import type { Lane, TimelineEvent } from '../record/record.ts';
import { placeLabels, type PlacedLabel } from './place-labels.ts';
import { timeScale, yearsBetween, type TimeScale } from './time-scale.ts';

const DAY = 86_400_000;
/** How many days the inset opens up. */
const INSET_DAYS = 28;

interface TimelineStroke {
  readonly x: number;
  readonly lane: number;
  readonly importance: 1 | 2 | 3;
}

export interface TimelinePanel {
  readonly from: string;
  readonly to: string;
  readonly strokes: readonly TimelineStroke[];
  readonly labels: readonly PlacedLabel[];
}

export interface TimelineFigure {
  readonly overview: TimelinePanel & { readonly years: readonly { x: number; text: string }[] };
  /** The busiest weeks, and where they stand in the overview; undefined where no weeks stand out. */
  readonly inset:
    | (TimelinePanel & {
        readonly days: readonly { x: number; date: string }[];
        readonly lens: { readonly x: number; readonly width: number };
      })
    | undefined;
}

/** Where every stroke and label of an explainer's timeline stands. All x are in per cent of the width. */
export function layOutTimeline(
  events: readonly TimelineEvent[],
  lanes: readonly Lane[],
  recordAsOf: string,
): TimelineFigure | undefined {
  const first = events[0];
  if (first === undefined) return undefined;
  const from = `${first.date.slice(0, 4)}-01-01`;
  const overviewScale = timeScale(from, recordAsOf);
  const years = [from, ...yearsBetween(from, recordAsOf)].filter(
    (date, at, all) => all.indexOf(date) === at,
  );
  const busiest = busiestSpan(events);
  const isDense = busiest !== undefined && busiest.count >= Math.max(6, events.length / 12);
  const inset = isDense ? timeScale(busiest.from, busiest.to) : undefined;
  const outside = (event: TimelineEvent) =>
    inset === undefined ||
    precisionOf(event.date) !== 'day' ||
    event.date < inset.from ||
    event.date > inset.to;
  return {
    overview: {
      ...panel(events, lanes, overviewScale, (event) => event.importance === 3 && outside(event)),
      years: years.map((date) => ({ x: overviewScale.at(date), text: date.slice(0, 4) })),
    },
    inset: inset && {
      ...panel(
        events.filter((event) => !outside(event)),
        lanes,
        inset,
        () => true,
      ),
      days: daysOf(inset),
      lens: {
        x: overviewScale.at(inset.from),
        width: Math.max(0.4, overviewScale.at(inset.to) - overviewScale.at(inset.from)),
      },
    },
  };
}

function panel(
  events: readonly TimelineEvent[],
  lanes: readonly Lane[],
  scale: TimeScale,
  isLabelled: (event: TimelineEvent) => boolean,
): TimelinePanel {
  const laneOf = (event: TimelineEvent) => lanes.findIndex(({ id }) => id === event.lane.id);
  const placed = events.map((event) => ({ event, x: scale.at(event.date), lane: laneOf(event) }));
  return {
    from: scale.from,
    to: scale.to,
    strokes: placed.map(({ event, x, lane }) => ({ x, lane, importance: event.importance })),
    labels: placeLabels(
      placed
        .filter(({ event }) => isLabelled(event))
        .map(({ event, x, lane }) => ({
          x,
          lane,
          weight: event.importance,
          text: event.title,
        })),
    ),
  };
}

/** The span of days that holds the most weight of events dated to the day. */
function busiestSpan(
  events: readonly TimelineEvent[],
): { from: string; to: string; count: number } | undefined {
  const dated = events.filter(({ date }) => precisionOf(date) === 'day');
  const spans = dated.map(({ date }) => {
    const to = new Date(Date.parse(date) + (INSET_DAYS - 1) * DAY).toISOString().slice(0, 10);
    const within = dated.filter((event) => event.date >= date && event.date <= to);
    const weight = within.reduce((sum, { importance }) => sum + importance, 0);
    return { from: date, to, count: within.length, weight };
  });
  return spans.toSorted((a, b) => b.weight - a.weight || a.from.localeCompare(b.from, 'en'))[0];
}

function daysOf(scale: TimeScale): { x: number; date: string }[] {
  const days: { x: number; date: string }[] = [];
  for (let time = Date.parse(scale.from); time <= Date.parse(scale.to); time += DAY) {
    const date = new Date(time).toISOString().slice(0, 10);
    days.push({ x: scale.at(date), date });
  }
  return days;
}
