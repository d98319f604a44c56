import { describe, expect, it } from 'vitest';
import { claim, explainer, people, section, sources, term, timeline } from './builders.ts';
import { found, places } from './rules-on.ts';

type Fields = Parameters<typeof claim>[1];

const evidence = (...bearings: readonly string[]) =>
  bearings.map((bearing) => ({ source: 'audit', bearing, note: 'It says so.' }));
/** Date, verdict and the sources that moved it. */
type Row = readonly [string, string, ...string[]];
const history = (...verdicts: readonly Row[]) =>
  verdicts.map(([date, verdict, ...because]) => ({ date, verdict, note: 'Seen.', because }));
const inClaim = (rule: Parameters<typeof found>[0], fields: Fields) =>
  found(rule, { claims: [claim('one', fields)] });

describe('the evidence of a verdict', () => {
  it.each([
    ['supported', ['refutes', 'context'], 1],
    ['mostly-supported', ['context'], 1],
    ['contested', ['supports'], 1],
    ['contested', ['context'], 2],
    ['misleading', ['supports', 'context'], 1],
    ['false', ['supports'], 1],
    ['supported', ['supports'], 0],
    ['mostly-supported', ['supports', 'refutes'], 0],
    ['contested', ['refutes', 'supports'], 0],
    ['misleading', ['refutes'], 0],
    ['false', ['context', 'refutes'], 0],
    ['unproven', ['context'], 0],
    ['opinion', ['supports'], 0],
  ])('%s on %j', (verdict, bearings, count) => {
    const fields = {
      history: history(['2031-02-01', verdict, 'audit']),
      evidence: evidence(...bearings),
    };
    expect(inClaim('one-sided-evidence', fields)).toHaveLength(count);
  });

  it('is asked for by the verdict that holds, not by those before it', () => {
    const fields = {
      history: history(['2031-02-01', 'supported', 'audit'], ['2031-03', 'false', 'minutes']),
      evidence: evidence('refutes'),
    };
    expect(inClaim('one-sided-evidence', fields)).toEqual([]);
  });
});

describe('a verdict', () => {
  it('names its source, unless it is a first “unproven” or “opinion”', () => {
    const rows = (...list: readonly Row[]) =>
      places(inClaim('verdict-without-source', { history: history(...list) }));
    expect(rows(['2031-02-01', 'unproven'])).toEqual([]);
    expect(rows(['2031-02-01', 'opinion'])).toEqual([]);
    expect(rows(['2031-02-01', 'false'])).toEqual([{ field: ['history', 0, 'verdict'] }]);
    expect(rows(['2031-02-01', 'false', 'audit'], ['2031-03', 'unproven'])).toEqual([
      ...[{ field: ['history', 1, 'verdict'] }],
    ]);
  });

  it('repeats the one before only for a new source', () => {
    const rows = (...list: readonly Row[]) =>
      places(inClaim('history-repeats', { history: history(...list) }));
    const first: Row = ['2031-02-01', 'false', 'audit'];
    expect(rows(first, ['2031-03', 'false', 'audit'])).toEqual([
      { field: ['history', 1, 'verdict'] },
    ]);
    expect(rows(first, ['2031-03', 'false', 'audit', 'minutes'])).toEqual([]);
    expect(rows(first, ['2031-03', 'unproven', 'audit'], ['2031-04', 'false', 'audit'])).toEqual(
      [],
    );
  });

  it('rests on what was public on its day', () => {
    const rows = (date: string, issued: string) =>
      places(
        found('source-after-verdict', {
          claims: [claim('one', { history: history([date, 'false', 'audit']) })],
          sources: [sources({ id: 'audit', issued }, { id: 'minutes' })],
        }),
      );
    expect(rows('2031-02-01', '2031-02-02')).toEqual([{ field: ['history', 0, 'because', 0] }]);
    expect(rows('2031-02-01', '2031-02-01')).toEqual([]);
    // Known to the month alone, the source may have come out in time.
    expect(rows('2031-02-01', '2031-02')).toEqual([]);
    expect(rows('2031-02', '2031-02-20')).toEqual([]);
    expect(rows('2031-02-01', '2031-03')).toHaveLength(1);
  });
});

describe('a claim to be looked at again', () => {
  const fields = { checkAgainBy: '2031-07-01' };

  it.each([
    ['2031-07-01', 0],
    ['2031-07-02', 1],
  ])('on %s', (today, count) => {
    expect(found('check-again', { claims: [claim('one', fields)] }, { today })).toHaveLength(count);
  });
});

describe('a timeline', () => {
  const event = (id: string, date: string, fields = {}) => ({ id, date, ...fields });
  const rows = (rule: Parameters<typeof found>[0], ...events: ReturnType<typeof event>[]) =>
    places(found(rule, { timelines: [timeline(events)] }));

  it('lists its events oldest first', () => {
    const late = rows('timeline-order', event('a', '2031-02'), event('b', '2031-01-31'));
    expect(late).toEqual([{ field: ['events', 1, 'date'] }]);
    expect(rows('timeline-order', event('a', '2031'), event('b', '2031-01'))).toEqual([]);
    expect(rows('timeline-order', event('a', '2031-01-05'), event('b', '2031-01-05'))).toEqual([]);
  });

  it('has events end after they begin', () => {
    expect(rows('ends-before-start', event('a', '2031-02-03', { end: '2031-02-02' }))).toEqual([
      ...[{ field: ['events', 0, 'end'] }],
    ]);
    expect(rows('ends-before-start', event('a', '2031-02-03', { end: '2031-02' }))).toEqual([]);
    expect(rows('ends-before-start', event('a', '2031-02', { end: '2031' }))).toEqual([]);
  });

  it('cites a source that could know of an event', () => {
    const after = (date: string, ...ids: string[]) =>
      places(
        found('source-before-event', {
          timelines: [timeline([event('a', date, { sources: ids })])],
          sources: [sources({ id: 'audit', issued: '2031-04' }, { id: 'minutes', issued: '2030' })],
        }),
      );
    expect(after('2031-05-01', 'audit')).toEqual([{ field: ['events', 0, 'sources'] }]);
    expect(after('2031-04-30', 'audit')).toEqual([]);
    expect(after('2031', 'audit')).toEqual([]);
    expect(after('2031-04-30', 'minutes', 'audit')).toEqual([]);
  });
});

describe('an explainer', () => {
  const rows = (rule: Parameters<typeof found>[0], fields: Fields) =>
    places(found(rule, { explainers: [explainer('It opens.', fields)] }));

  it('is updated after it was published', () => {
    expect(rows('updated-before-published', { updated: '2031-05-31' })).toEqual([
      ...[{ field: ['updated'] }],
    ]);
    expect(rows('updated-before-published', { updated: '2031-06-01' })).toEqual([]);
  });

  it('holds nothing younger than its record', () => {
    expect(rows('beyond-the-record', { recordAsOf: '2031-01-31' })).toEqual([
      ...[{ field: ['recordAsOf'] }],
    ]);
    expect(rows('beyond-the-record', { recordAsOf: '2031-02-01' })).toEqual([]);
  });
});

describe('what nothing uses', () => {
  it('is a claim that no text points to', () => {
    const rows = (text: string) =>
      found('claim-not-in-text', { sections: [section('01-a', text)] });
    expect(rows('It rose.')).toMatchObject([
      { file: 'content/explainers/tolls/claims/one.md', place: { field: ['claim'] } },
    ]);
    expect(rows('It [rose](claim:one).')).toEqual([]);
  });

  it('is a term that no text uses', () => {
    const unused = (parts: Parameters<typeof found>[1]) =>
      found('unused-term', parts).map(({ file }) => file);
    expect(unused({})).toEqual(['content/glossary/toll.md']);
    expect(unused({ sections: [section('01-a', 'A [toll](term:toll).')] })).toEqual([]);
    const reasoned = { claims: [claim('one', {}, 'tolls', 'A [toll](term:toll).')] };
    expect(unused(reasoned)).toEqual([]);
    const terms = [term('toll'), term('levy', { seeAlso: ['toll'] })];
    expect(unused({ terms })).toEqual(['content/glossary/levy.md']);
  });

  it('is a person who appears nowhere', () => {
    const unused = (parts: Parameters<typeof found>[1]) =>
      places(found('unused-person', { people: [people('ada', 'bo')], ...parts }));
    expect(unused({})).toEqual([{ field: ['people', 1, 'id'] }]);
    expect(unused({ sections: [section('01-a', '[Bo](person:bo) left.')] })).toEqual([]);
    expect(unused({ claims: [claim('one', { claimant: 'bo' })] })).toHaveLength(1);
    const events = [{ id: 'a', date: '2031', people: ['bo'] }];
    expect(unused({ timelines: [timeline(events)] })).toEqual([]);
  });

  it('is a source that nothing leans on', () => {
    const unused = (parts: Parameters<typeof found>[1]) => places(found('unused-source', parts));
    expect(unused({})).toEqual([{ field: ['references', 1, 'id'] }]);
    expect(unused({ sections: [section('01-a', 'It rose.[@minutes]')] })).toEqual([]);
    expect(unused({ terms: [term('toll', { sources: ['minutes'] })] })).toEqual([]);
    expect(unused({ claims: [claim('one', {}, 'tolls', 'It rose.[@minutes]')] })).toEqual([]);
  });

  it('is not the article that an explainer grew out of', () => {
    const sourceArticle = {
      ...{ title: 'A toll', source: 'minutes', publishers: ['Herald'], note: 'It has views.' },
      ...{ written: '2031', published: '2031' },
    };
    const explainers = [explainer('It opens.', { sourceArticle })];
    expect(found('unused-source', { explainers })).toEqual([]);
  });
});

describe('a source', () => {
  const rows = (rule: Parameters<typeof found>[0], fields: Fields) =>
    places(
      found(rule, {
        sources: [sources({ id: 'audit', ...fields }, { id: 'minutes', publisher: 'B' })],
      }),
    );
  const URL = 'https://board.example/audit';

  it('names who published it', () => {
    expect(rows('source-without-publisher', {})).toEqual([{ field: ['references', 0, 'id'] }]);
    expect(rows('source-without-publisher', { publisher: 'Board' })).toEqual([]);
    expect(rows('source-without-publisher', { 'container-title': 'Herald' })).toEqual([]);
  });

  it('on the web lies in an archive too', () => {
    expect(rows('source-not-archived', {})).toEqual([]);
    expect(rows('source-not-archived', { URL })).toEqual([{ field: ['references', 0, 'URL'] }]);
  });

  it('is read over an encrypted line', () => {
    expect(rows('plain-http', { URL })).toEqual([]);
    expect(rows('plain-http', { URL: 'http://board.example/' })).toEqual([
      ...[{ field: ['references', 0, 'URL'] }],
    ]);
  });
});
