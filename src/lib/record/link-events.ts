import { compareDates } from '../dates/partial-date.ts';
import { suggestName } from '../problems/nearest-name.ts';
import type { Content } from './content.ts';
import { connect } from './link-shared.ts';
import type { Linker } from './linker.ts';
import type { Claim, Explainer, Lane, Person, Source, TimelineEvent } from './record.ts';

/** The lanes and events of an explainer's timeline, joined to sources, claims and people. */
export function linkEvents(
  explainer: Explainer,
  content: Content,
  linker: Linker,
): { lanes: Lane[]; events: TimelineEvent[] } {
  const lanes: Lane[] = [];
  const events: TimelineEvent[] = [];
  for (const { path, data } of linker.within(content.timelines, explainer.id)) {
    lanes.push(...data.lanes.map((lane) => ({ ...lane, title: linker.typeset(lane.title) })));
    data.events.forEach((entry, at) => {
      const field = ['events', at];
      const lane = lanes.find(({ id }) => id === entry.lane);
      if (lane === undefined) {
        const names = lanes.map(({ id }) => id);
        linker.report(
          'unknown-lane',
          path,
          `The event "${entry.id}" is in the lane "${entry.lane}", but there is no such lane.`,
          { field: [...field, 'lane'] },
          suggestName(entry.lane, names, 'Lanes are listed at the top of the file.'),
        );
      }
      const event: TimelineEvent = {
        id: entry.id,
        formerly: entry.formerly,
        explainer,
        date: entry.date,
        end: entry.end,
        title: linker.typeset(entry.title),
        text: linker.typeset(entry.text),
        importance: entry.importance,
        lane: lane ?? { id: entry.lane, title: entry.lane },
        sources: [],
        claims: [],
        people: [],
        mentions: [],
      };
      linker.add('event', `${explainer.id}/${entry.id}`, event, path, { field: [...field, 'id'] });
      linker.later(() => {
        const from = { path, explainer: explainer.id };
        const as = (what: string) => `The event "${entry.id}" ${what}`;
        const sources = { ...from, field: [...field, 'sources'], as: as('cites') };
        for (const source of linker.findAll<Source>('source', entry.sources, sources)) {
          connect(event.sources, source);
          connect(source.events, event);
        }
        const claims = { ...from, field: [...field, 'claims'], as: as('bears on') };
        for (const claim of linker.findAll<Claim>('claim', entry.claims, claims)) {
          connect(event.claims, claim);
          connect(claim.events, event);
        }
        const people = { ...from, field: [...field, 'people'], as: as('names') };
        for (const person of linker.findAll<Person>('person', entry.people, people)) {
          connect(event.people, person);
          connect(person.events, event);
        }
      });
      events.push(event);
    });
  }
  return { lanes, events: events.sort((a, b) => compareDates(a.date, b.date)) };
}
