import { describe, expect, it } from 'vitest';
import { buildRecord } from '../../src/lib/record/build-record.ts';
import { byId } from '../../src/lib/record/record.ts';
import * as a from './builders.ts';

const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);

describe('a source', () => {
  const { sources } = a.record({
    timelines: [a.timeline([{ id: 'vote', date: '2031', sources: ['minutes'] }])],
  });

  it('knows the claims that lean on it, each once', () => {
    expect(ids(byId(sources, 'audit').claims)).toEqual(['one']);
  });

  it('knows its events, people and terms', () => {
    expect(ids(byId(sources, 'minutes').events)).toEqual(['vote']);
    expect(ids(byId(sources, 'audit').people)).toEqual(['ada']);
    expect(ids(byId(sources, 'audit').terms)).toEqual(['toll']);
  });
});

describe('a claim', () => {
  it('holds its claimant, who knows the claim', () => {
    const [one] = a.tolls().claims;
    expect(one?.claimant.name).toBe('Name of ada');
    expect(one?.claimant.claims).toEqual([one]);
  });

  it('holds the sources of its verdicts and of its evidence', () => {
    const [one] = a.tolls().claims;
    expect(ids(one?.history[0]?.because ?? [])).toEqual(['audit']);
    expect(one?.evidence[0]?.source.id).toBe('audit');
  });

  it('has the last of its verdicts', () => {
    const history = ['contested', 'false'].map((verdict, at) => ({
      ...{ date: `203${at + 1}-02`, verdict, note: 'Seen.' },
    }));
    expect(a.tolls({ claims: [a.claim('one', { history })] }).claims[0]?.verdict).toBe('false');
  });

  it('is joined to its events both ways', () => {
    const event = { id: 'vote', date: '2031', claims: ['one'] };
    const { claims, events } = a.tolls({ timelines: [a.timeline([event])] });
    expect(claims[0]?.events).toEqual(events);
    expect(events[0]?.claims).toEqual(claims);
  });

  it('names its kin, but not itself', () => {
    const claims = [a.claim('one', { related: ['two', 'one'] }), a.claim('two')];
    expect(ids(byId(a.tolls({ claims }).claims, 'one').related)).toEqual(['two']);
  });
});

describe('an event', () => {
  it('knows its lane and its people, who know it', () => {
    const event = { id: 'vote', date: '2031', people: ['ada'] };
    const [vote] = a.tolls({ timelines: [a.timeline([event])] }).events;
    expect(vote?.lane.title).toBe('Bridge');
    expect(vote?.people[0]?.events).toEqual([vote]);
  });

  it('stands in the order of time, whatever the order of the file', () => {
    expect(a.events({ date: '2031-05' }, { date: '2030' }).map(({ date }) => date)).toEqual([
      ...['2030', '2031-05'],
    ]);
  });
});

describe('lists', () => {
  it('have the newest explainer first', () => {
    const explainers = ['2031-01-01', '2032-01-01'].map((published, at) =>
      a.explainer('It opens.', { published }, at === 0 ? 'old' : 'new'),
    );
    const claims = [a.claim('one', {}, 'old'), a.claim('one', {}, 'new')];
    const timelines = [a.timeline([], 'old'), a.timeline([], 'new')];
    expect(ids(a.record({ explainers, claims, timelines }).explainers)).toEqual(['new', 'old']);
  });

  it('have terms and people by name', () => {
    const terms = [a.term('zebra'), a.term('Apple'), a.term('mango')];
    expect(ids(a.record({ terms }).terms)).toEqual(['Apple', 'mango', 'zebra']);
    const { people } = a.record({ people: [a.people('zoe', 'ada')] });
    expect(ids(people)).toEqual(['ada', 'zoe']);
  });

  it('have the newest correction first', () => {
    const list = ['2031-06-01', '2031-06-09'].map((date) => ({ date, text: 'It is four.' }));
    const dates = a.tolls({ corrections: [a.corrections(list)] }).corrections;
    expect(dates.map(({ date }) => date)).toEqual(['2031-06-09', '2031-06-01']);
  });
});

describe('the text of the record', () => {
  it('is set typographically', () => {
    expect(a.tolls({ explainers: [a.explainer('So.', { title: '"Toll"' })] }).title).toBe('“Toll”');
  });

  it('gives a term its first paragraph as its definition', () => {
    const terms = [a.term('toll', {}, 'A *price*.\n\nMore.')];
    expect(a.record({ terms }).terms[0]?.definition).toBe('A price.');
  });
});

describe('with problems', () => {
  it('lists them all and still gives a record', () => {
    const claims = [a.claim('one', { claimant: 'adam', related: ['nobody-knows-it'] })];
    const { record, problems } = buildRecord(a.smallContent({ claims }));
    expect(problems.map(({ rule }) => rule)).toEqual(['unknown-person', 'unknown-claim']);
    expect(record.explainers).toHaveLength(1);
  });

  it('does not tell twice of what stands in a file that cannot be read', () => {
    const unreadable = [{ kind: 'people' } as const];
    expect(buildRecord(a.smallContent({ people: [], unreadable })).problems).toEqual([]);
  });
});
