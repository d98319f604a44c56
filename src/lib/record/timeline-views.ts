import { oncePer } from '../once-per.ts';
import type { Explainer, Lane, Person, TimelineEvent } from './record.ts';

/** One way of looking at an explainer's timeline: the events that share something. */
export type TimelineView = {
  readonly value: string;
  /** Oldest first. */
  readonly events: readonly TimelineEvent[];
} & (
  | { readonly by: 'lane'; readonly lane: Lane }
  | { readonly by: 'person'; readonly person: Person }
  /** Events of at least this importance. */
  | { readonly by: 'importance'; readonly importance: 2 | 3 }
);

/**
 * Every view of an explainer's timeline. People come by name; those without events are left out. Made once an explainer:
 * each of them lists the others.
 */
export const timelineViews: (explainer: Explainer) => readonly TimelineView[] = oncePer(makeViews);

function makeViews({ events, lanes }: Explainer): TimelineView[] {
  const people = [...new Set(events.flatMap((event) => event.people))].sort((a, b) =>
    a.name.localeCompare(b.name, 'en'),
  );
  return [
    ...lanes.map((lane): TimelineView => ({
      by: 'lane',
      value: lane.id,
      lane,
      events: events.filter((event) => event.lane.id === lane.id),
    })),
    ...people.map((person): TimelineView => ({
      by: 'person',
      value: person.id,
      person,
      events: events.filter((event) => event.people.includes(person)),
    })),
    ...([3, 2] as const).map((importance): TimelineView => ({
      by: 'importance',
      value: String(importance),
      importance,
      events: events.filter((event) => event.importance >= importance),
    })),
  ];
}
