import { describe, expect, it } from 'vitest';
import { homesOf } from '../../src/lib/record/homes.ts';
import { createRoutes } from '../../src/lib/routes.ts';
import { searchRecords } from '../../src/lib/search/search-records.ts';
import * as a from './builders.ts';

const record = a.record({
  explainers: [a.explainer('It [opens](claim:one).[@audit]')],
  sections: [
    a.section('01-money', 'It "rose".[@audit]\n\n- By four\n- By five\n\n### Who? [#who]\n\nWe.', {
      then: { label: '2030', text: 'It was to fall.' },
      now: { label: '2031', text: 'It rose.' },
    }),
    a.section('02-empty', '### Why? [#why]\n\n{/* tell Ada */}\n\nSo.'),
  ],
  timelines: [a.timeline([{ id: 'vote', date: '2031-05-01', end: '2031-06', people: ['ada'] }])],
  terms: [a.term('toll', { aliases: ['charge'] }, 'A [sum](claim:tolls/one) for `passing`.')],
});
const records = searchRecords(record, createRoutes('/'), homesOf(record));
const plainly = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');
const of = (kind: string) => records.filter(({ filters }) => filters.kind[0] === kind);

describe('search', () => {
  it('finds each thing once, at the place where it stands', () => {
    expect(records.map(({ url, filters }) => `${filters.kind[0]} ${url}`)).toEqual([
      'explainer /tolls/',
      'explainer /tolls/#money',
      'explainer /tolls/#who',
      'explainer /tolls/#why',
      'claim /tolls/claims/one/',
      'event /tolls/timeline/#vote',
      'term /glossary/toll/',
      'source /sources/#audit',
      'source /sources/#minutes',
      'person /people/#ada',
    ]);
  });

  it('leads to the same places below a base path', () => {
    const below = searchRecords(record, createRoutes('/explainers'), homesOf(record));
    expect(below.map(({ url }) => url)).toEqual(records.map(({ url }) => `/explainers${url}`));
  });

  it('reads the words of a text without its citations, pointers and code', () => {
    expect(of('explainer').map(({ content }) => content)).toEqual([
      'It rose. It opens.',
      '2030: It was to fall. 2031: It rose. It “rose”. By four. By five.',
      'We.',
      'So.',
    ]);
  });

  it('names the section that a part of it belongs to', () => {
    expect(of('explainer').map(({ meta }) => [meta.title, meta.place])).toEqual([
      ['The toll', undefined],
      ['About 01-money', 'The toll'],
      ['Who?', 'The toll: About 01-money'],
      ['Why?', 'The toll: About 02-empty'],
    ]);
  });

  it('knows the verdict of a claim as it is now, and of nothing else', () => {
    expect(of('claim').map(({ filters }) => filters.verdict)).toEqual([['false']]);
    expect(records.filter(({ filters }) => filters.verdict !== undefined)).toHaveLength(1);
  });

  it('finds a claim by its words, its claimant, its reasoning and its evidence', () => {
    expect(of('claim')[0]?.content).toBe(
      'It fell. Name of ada. It rose. It is reasoned. Seen. It has four crowns.',
    );
  });

  it('finds a term by its other spellings', () => {
    expect(of('term')[0]?.content).toBe('A sum for passing. charge.');
  });

  it('dates an event as precisely as it is known', () => {
    expect(plainly(of('event')[0]?.meta.date)).toBe('1 May 2031 – Jun 2031');
  });

  it('finds an event by the people in it', () => {
    expect(of('event')[0]?.content).toBe('It was. Name of ada.');
  });

  it('is the same each time', () => {
    expect(searchRecords(record, createRoutes('/'), homesOf(record))).toEqual(records);
  });
});
