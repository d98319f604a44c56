import { describe, expect, it } from 'vitest';
import { sectionsCiting } from '../../src/lib/record/citation-places.ts';
import { citationNumber, claimAt, mentionOf } from '../../src/lib/record/mention-of.ts';
import { byId } from '../../src/lib/record/record.ts';
import * as a from './builders.ts';

const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);
const CLAIMS = ['one', 'two', 'three'].map((id) => a.claim(id));

/** The record of `tolls` beside `ferry`, whose claim `one` the text of `tolls` may point to. */
function besideFerry(body: string) {
  return a.record({
    explainers: [a.explainer(body), a.explainer('It sails.', {}, 'ferry')],
    claims: [...CLAIMS, a.claim('one', {}, 'ferry')],
    timelines: [a.timeline([]), a.timeline([{ id: 'sail', date: '2031' }], 'ferry')],
  });
}

describe('claims', () => {
  it('are numbered as the text first points to them, the rest by title', () => {
    const { claims } = a.tolls({
      explainers: [a.explainer('[a](claim:two)')],
      sections: [a.section('01-fare', '[b](claim:two) [c](claim:one)')],
      claims: CLAIMS,
    });
    expect(claims.map(({ id, number }) => [id, number])).toEqual([
      ['two', 1],
      ['one', 2],
      ['three', 3],
    ]);
  });

  it('count as met when the text names its own explainer', () => {
    const explainers = [a.explainer('[a](claim:tolls/three)')];
    expect(ids(a.tolls({ explainers, claims: CLAIMS }).claims)[0]).toBe('three');
  });

  it('of another explainer are not taken into the list', () => {
    const { explainers } = besideFerry('[a](claim:ferry/one)');
    expect(byId(explainers, 'tolls').claims.map(({ explainer }) => explainer.id)).toEqual([
      ...['tolls', 'tolls', 'tolls'],
    ]);
  });
});

describe('citations', () => {
  const explainers = [a.explainer('A.[@minutes; @audit] B.[@minutes]')];
  const tolls = a.tolls({ explainers });

  it('are numbered in the order of the text', () => {
    expect(ids(tolls.citations)).toEqual(['minutes', 'audit']);
    expect(citationNumber(tolls, 'audit')).toBe(2);
  });

  it('have no number for a source that is never cited', () => {
    expect(citationNumber(a.tolls(), 'audit')).toBeUndefined();
  });

  it('lead back to each section that names the source, by a number or in words', () => {
    const text = a.tolls({
      explainers: [a.explainer('The [minutes](source:minutes).')],
      sections: [
        a.section('01-fare', 'A.[@minutes] B.[@minutes]'),
        a.section('02-bridge', 'Nothing.'),
        a.section('03-ferry', 'The [words](source:minutes) of all.[@minutes]'),
      ],
    });
    const places = sectionsCiting(text, byId(text.citations, 'minutes'));
    expect(places.map((section) => section?.id)).toEqual([undefined, 'fare', 'ferry']);
  });

  it('are mentions of their source', () => {
    expect(tolls.citations[0]?.mentions.map(({ anchor }) => anchor)).toEqual([
      ...['source-minutes', 'source-minutes-2'],
    ]);
  });
});

describe('mentions', () => {
  it('know where they are and which words carry them', () => {
    const sections = [a.section('01-fare', 'The [toll](term:toll).')];
    const [mention] = a.record({ sections }).terms[0]?.mentions ?? [];
    expect(mention).toMatchObject({ kind: 'term', text: 'toll', nth: 1, anchor: 'term-toll' });
    expect(mention?.section?.id).toBe('fare');
  });

  it('have an anchor each on the page', () => {
    const [one] = a.tolls({
      explainers: [a.explainer('[a](claim:one) [b](claim:one)')],
      sections: [a.section('01-fare', '[c](claim:one)')],
    }).claims;
    expect(one?.mentions.map(({ anchor, nth }) => [anchor, nth])).toEqual([
      ['claim-one', 1],
      ['claim-one-2', 2],
      ['claim-one-3', 1],
    ]);
  });

  it('reach into another explainer', () => {
    const { explainers } = besideFerry('[a](claim:ferry/one), [b](event:ferry/sail)');
    const ferry = byId(explainers, 'ferry');
    expect(ferry.claims[0]?.mentions[0]?.explainer.id).toBe('tolls');
    expect(ferry.events[0]?.mentions[0]?.text).toBe('b');
  });

  it('of two claims by one id have different anchors', () => {
    const { explainers } = besideFerry('[a](claim:one) [b](claim:ferry/one)');
    const mentions = explainers.flatMap(({ claims }) => byId(claims, 'one').mentions);
    expect(new Set(mentions.map(({ anchor }) => anchor)).size).toBe(2);
  });
});

describe('a pointer of the rendered text', () => {
  const place = { explainer: 'tolls', section: '', target: 'one', nth: '1' };
  const record = besideFerry('[a](claim:one) [b](claim:tolls/one) [c](claim:ferry/one)');

  it('finds its claim', () => {
    expect(claimAt(record, place).explainer.id).toBe('tolls');
    expect(claimAt(record, { ...place, target: 'ferry/one' }).explainer.id).toBe('ferry');
  });

  it.each([
    ['one', 'a'],
    ['tolls/one', 'b'],
    ['ferry/one', 'c'],
  ])('finds the mention that it is: %s', (target, words) => {
    const at = { ...place, target };
    expect(mentionOf(claimAt(record, at), at).text).toBe(words);
  });

  it('is a mistake of ours where the record has no such mention', () => {
    expect(() => mentionOf(claimAt(record, place), { ...place, nth: '9' })).toThrow(
      'does not know',
    );
  });
});
