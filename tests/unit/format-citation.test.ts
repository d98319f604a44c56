import fc from 'fast-check';
import { plugins, type CSL } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { CITATION_STYLES, formatCitation } from '../../src/lib/citations/write-citations.ts';

const STYLES = Object.keys(CITATION_STYLES) as (keyof typeof CITATION_STYLES)[];
const SIGNS = [...'Aazé9Z ,–-?!.:;%“”‘’\'"&()$中'];
const words = fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 14 });
const items = fc.record({
  ...{ title: words, container: words, note: words },
  path: fc.stringMatching(/^[a-z]{1,8}$/),
});

/** Titles by which random ones have shown a mistake before. */
const FOUND = ['‘‘A’中’A', 'A :A', 'A ;A', 'AI’s A'];

type Fields = Readonly<Record<'title' | 'container' | 'note' | 'path', string>>;

function item({ title, container, note, path }: Fields): CSL {
  return {
    ...{ id: 'one', type: 'entry', title, note, URL: `https://record.example/${path}/` },
    ...{ author: [{ literal: 'Plain Record' }], 'container-title': container, language: 'en' },
    issued: { 'date-parts': [[2031, 6, 3]] },
  };
}

describe('a citation of a claim', () => {
  it('is what the library makes of it, though claims that are alike are formatted once', () => {
    fc.assert(
      fc.property(items, fc.constantFrom(...STYLES), (fields, style) => {
        const options = { format: 'text', template: style, lang: 'en-US' };
        const alone = plugins.output.format('bibliography', [item(fields)], options).trim();
        expect(formatCitation(item(fields), style)).toBe(alone);
      }),
      {
        numRuns: 400,
        examples: FOUND.flatMap((title) => [
          [{ title, container: 'The toll', note: 'A', path: 'a' }, 'apa'],
          [{ title: 'A', container: title, note: 'A', path: 'a' }, 'apa'],
        ]),
      },
    );
  });
});
