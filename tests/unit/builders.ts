import { buildRecord } from '../../src/lib/record/build-record.ts';
import type { Content, Entry } from '../../src/lib/record/content.ts';
import type { Explainer, PlainRecord, TimelineEvent } from '../../src/lib/record/record.ts';
import { claimSchema } from '../../src/lib/schemas/claim.ts';
import { correctionsSchema } from '../../src/lib/schemas/corrections.ts';
import { explainerSchema } from '../../src/lib/schemas/explainer.ts';
import { peopleSchema } from '../../src/lib/schemas/person.ts';
import { sectionSchema } from '../../src/lib/schemas/section.ts';
import { sourcesSchema } from '../../src/lib/schemas/source.ts';
import { termSchema } from '../../src/lib/schemas/term.ts';
import { timelineSchema } from '../../src/lib/schemas/timeline.ts';

/** Fields that differ from a plain entry's. */
interface Fields {
  readonly [field: string]: unknown;
}

const LANES = [{ id: 'bridge', title: 'Bridge' }];

/** Content with nothing in it but what is given. */
function content(parts: Partial<Content> = {}): Content {
  const none: Content = {
    ...{ explainers: [], sections: [], claims: [], timelines: [], corrections: [] },
    ...{
      figures: [],
      houseStyle: [],
      terms: [],
      sources: [],
      people: [],
      pages: [],
      unreadable: [],
      lists: [],
      site: [],
    },
  };
  return { ...none, ...parts };
}

export function explainer(body = 'It opens.', fields: Fields = {}, slug = 'tolls') {
  const takeaways = ['one', 'one', 'one'].map((claim) => ({ claim, text: 'It is so.' }));
  const days = { published: '2031-06-01', updated: '2031-06-02', recordAsOf: '2031-06-03' };
  const plain = { title: 'The toll', kicker: 'Explainer', dek: 'It rose.', ...days, takeaways };
  return entry(
    `explainers/${slug}/index.mdx`,
    explainerSchema.parse({ ...plain, ...fields }),
    body,
  );
}

export function section(name: string, body = 'It goes on.', fields: Fields = {}, slug = 'tolls') {
  const data = sectionSchema.parse({ title: `About ${name}`, ...fields });
  return entry(`explainers/${slug}/sections/${name}.mdx`, data, body);
}

export function claim(id: string, fields: Fields = {}, slug = 'tolls', body = 'It is reasoned.') {
  const data = claimSchema.parse({
    ...{ title: `Title of ${id}`, claim: 'It fell.', claimant: 'ada', claimedOn: '2031-01-01' },
    summary: 'It rose.',
    history: [{ date: '2031-02-01', verdict: 'false', note: 'Seen.', because: ['audit'] }],
    evidence: [{ source: 'audit', bearing: 'refutes', note: 'It has four crowns.' }],
    ...fields,
  });
  return entry(`explainers/${slug}/claims/${id}.md`, data, body);
}

export function timeline(events: readonly Fields[], slug = 'tolls') {
  const plain = { title: 'It was so', text: 'It was.', importance: 2, lane: 'bridge' };
  const data = timelineSchema.parse({
    lanes: LANES,
    events: events.map((event) => ({ ...plain, sources: ['audit'], ...event })),
  });
  return entry(`explainers/${slug}/timeline.yaml`, data);
}

export function corrections(list: readonly Fields[], slug = 'tolls') {
  const data = correctionsSchema.parse({
    corrections: list.map((fields, at) => ({ id: `correction-${at}`, ...fields })),
  });
  return entry(`explainers/${slug}/corrections.yaml`, data);
}

export function term(id: string, fields: Fields = {}, body = 'A word.') {
  return entry(
    `glossary/${id}.md`,
    termSchema.parse({ term: id, sources: ['audit'], ...fields }),
    body,
  );
}

export function sources(...list: readonly Fields[]) {
  const custom = { kind: 'primary', says: 'It says so.', verified: 'seen' };
  const plain = { type: 'report', issued: '2031', language: 'en', custom };
  const references = list.map((fields) => ({
    ...plain,
    title: `Title of ${String(fields['id'])}`,
    ...fields,
  }));
  return entry('sources/all.yaml', sourcesSchema.parse({ references }));
}

export function people(...ids: readonly string[]) {
  const plain = { type: 'person', role: 'Mayor', note: 'She is.', sources: ['audit'] };
  const list = ids.map((id) => ({ ...plain, id, name: `Name of ${id}` }));
  return entry('people.yaml', peopleSchema.parse({ people: list }));
}

/** A record of one explainer, `tolls`, with the claim `one`, the source `audit` and the person `ada`. */
export function smallContent(parts: Partial<Content> = {}): Content {
  return content({
    ...{ explainers: [explainer()], claims: [claim('one')], timelines: [timeline([])] },
    ...{
      sources: [sources({ id: 'audit' }, { id: 'minutes' })],
      people: [people('ada')],
      terms: [term('toll')],
    },
    ...parts,
  });
}

/** The record of some content that must hold together. */
export function record(parts: Partial<Content> = {}): PlainRecord {
  const { record, problems } = buildRecord(smallContent(parts));
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return record;
}

/** The explainer `tolls` of such a record. */
export function tolls(parts: Partial<Content> = {}): Explainer {
  const found = record(parts).explainers.find(({ id }) => id === 'tolls');
  if (found === undefined) throw new Error('There is no such explainer.');
  return found;
}

/** Events of a timeline, oldest first. */
export function events(...list: readonly Fields[]): readonly TimelineEvent[] {
  const named = list.map((fields, at) => ({ id: `event-${at}`, ...fields }));
  return tolls({ timelines: [timeline(named)] }).events;
}

function entry<Data>(path: string, data: Data, body = ''): Entry<Data> {
  return { path, data, body };
}
