import { describe, expect, it } from 'vitest';
import { claimMarksHtml, claimNoteHtml } from '../../src/lib/prose/claim-html.ts';
import { sectionsCiting } from '../../src/lib/record/citation-places.ts';
import * as a from './builders.ts';

const NOTE: Parameters<typeof claimNoteHtml>[0] = {
  id: 'note-one',
  verdict: 'contested',
  name: 'Contested',
  since: 'since May',
  was: undefined,
  changedBy: undefined,
  summary: 'It <rose>.',
  address: '/tolls/claims/one/',
  linkWords: 'Evidence',
  isReprise: false,
};
const WAS = { verdict: 'unproven', before: 'was', name: 'unproven', after: ', May' } as const;

describe('claimMarksHtml', () => {
  const marks = (then: 'unproven' | undefined) =>
    claimMarksHtml({ then, now: 'false', note: 'note-one', phrase: 'one', buttonName: 'Note' });

  it('gives the verdict now and a button without words that opens the note', () => {
    expect(marks(undefined)).toBe(
      '<svg class="mark" aria-hidden="true" width="16" height="16"><use href="#v-false"></use></svg>' +
        '<button type="button" popovertarget="note-one" aria-label="Note" aria-describedby="one"></button>',
    );
  });

  it('puts the verdict then before the verdict now', () => {
    expect(
      marks('unproven').match(
        /#v-\w+|then" aria-hidden="true" width="16" height="16" data-v="\w+/g,
      ),
    ).toEqual([
      'then" aria-hidden="true" width="16" height="16" data-v="unproven',
      '#v-unproven',
      '#v-false',
    ]);
  });
});

describe('claimNoteHtml', () => {
  const text = (note: typeof NOTE) => claimNoteHtml(note).replace(/<[^>]*>/g, '');

  it('reads: verdict, since when, why, where the evidence is', () => {
    expect(text(NOTE)).toBe('Contested since May It &#x3C;rose>. Evidence');
  });

  it('reads, where the verdict moved: verdict, what it was, what changed it, why', () => {
    expect(text({ ...NOTE, was: WAS, changedBy: 'Changed June: a file.' })).toBe(
      'Contested was unproven, May Changed June: a file. It &#x3C;rose>. Evidence',
    );
  });

  it('holds what may stand in a paragraph only', () => {
    const html = claimNoteHtml({ ...NOTE, was: WAS, changedBy: 'A file.', isReprise: true });
    const names = new Set(Array.from(html.matchAll(/<(\w+)/g), ([, name]) => name));
    expect([...names].sort()).toEqual(['a', 'b', 'small', 'span', 'svg', 'use']);
  });
});

describe('sectionsCiting', () => {
  it('lists each section once, in reading order, links with words among them', () => {
    const twice = 'It fell.[@audit] It rose.[@audit]';
    const sections = [
      a.section('01-money', twice),
      a.section('02-after', '[It](source:audit) fell.'),
      a.section('03-since', 'It rose.[@minutes; @audit]'),
    ];
    const record = a.record({ explainers: [a.explainer('So.[@audit]')], sections });
    const [explainer] = record.explainers;
    const source = record.sources.find(({ id }) => id === 'audit');
    if (explainer === undefined || source === undefined) throw new Error('Nothing to ask of.');
    expect(sectionsCiting(explainer, source).map((section) => section?.id)).toEqual([
      undefined,
      'money',
      'after',
      'since',
    ]);
  });
});
