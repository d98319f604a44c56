import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProse } from '../../src/lib/prose/parse-prose.ts';
import { setTypography } from '../../src/lib/prose/set-typography.ts';
import { typographic } from '../../src/lib/typography.ts';
import { toString } from 'mdast-util-to-string';

const TYPED = fc.string({
  unit: fc.constantFrom(...`ab1205 '"-. \u00a0\u2013\u2014([`, '--', ' May', ' million', '...'),
});

describe('typographic', () => {
  it.each([
    ['"Who pays?" she asked', '“Who pays?” she asked'],
    ["the 'free' bridge isn't", '‘free’'],
    ["drivers' money", 'drivers’ money'],
    ["in the '30s", 'in the ’30s'],
    ['("toll")', '(“toll”)'],
    ['2019--2024', '2019–2024'],
    ['1--2--3', '1–2–3'],
    ['the toll -- it rose', 'the toll\u00a0– it rose'],
    ['and so on...', 'and so on…'],
    ['on 9 May 2031', 'on 9\u00a0May 2031'],
    ['4.1 million crowns', '4.1\u00a0million crowns'],
  ])('sets %s', (typed, expected) => {
    expect(typographic(typed)).toContain(expected);
  });

  it.each(['well-known', 'GPT-4', '2031-05-09', 'a--b', 'a --b', '5 millions', '9 Maypoles', ''])(
    'leaves "%s" alone',
    (text) => {
      expect(typographic(text)).toBe(text);
    },
  );

  it('closes a quotation after what stands before the text', () => {
    expect(typographic('" she said', 'x')).toBe('” she said');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(TYPED, (text) => {
        expect(typographic(typographic(text))).toBe(typographic(text));
      }),
    );
  });

  it('loses no letter and no digit', () => {
    const kept = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(fc.oneof(TYPED, fc.string({ unit: 'grapheme' })), (text) => {
        expect(kept(typographic(text))).toBe(kept(text));
      }),
    );
  });
});

describe('setTypography', () => {
  const set = (markdown: string) => {
    const { tree } = parseProse(markdown, 'md');
    setTypography(tree);
    return toString(tree);
  };

  it('closes a quotation that ends with a link', () => {
    expect(set('He said "[it fell](claim:toll)".')).toBe('He said “it fell”.');
  });

  it('opens a quotation that begins with emphasis', () => {
    expect(set('"*It* fell"')).toBe('“It fell”');
  });

  it('leaves code as it was typed', () => {
    expect(set('`"a" -- b`')).toBe('"a" -- b');
  });

  it('closes a quotation that ends with code', () => {
    expect(set('"the `toll`" rose')).toBe('“the toll” rose');
  });

  it('begins each paragraph afresh', () => {
    expect(set('It fell\n\n"Why?"')).toBe('It fell“Why?”');
  });
});
