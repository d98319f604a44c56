import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProse } from '../../src/lib/prose/parse-prose.ts';
import { setTypography } from '../../src/lib/prose/set-typography.ts';
import { joinLines, keepLastWord, typographic } from '../../src/lib/typography.ts';
import { toString } from 'mdast-util-to-string';

const TYPED = fc.string({
  unit: fc.constantFrom(
    ...`ab1205 '"-. \n\u00a0\u2013\u2014([/:XY`,
    ...['--', ' May', ' million', '...', 'No. ', 'Mr ', 'J. ', ' H20', 'Claude ', '3.5', "'n'"],
    ...['https://', ' pm', '% '],
  ),
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
    ['on 9\nMay 2031', 'on 9\u00a0May 2031'],
    ['since 9 Dec', 'since 9\u00a0Dec'],
    ['4.1 million crowns', '4.1\u00a0million crowns'],
    ['$6 million', '$6\u00a0million'],
    ['17 per cent', '17\u00a0per cent'],
    ['2,048 H800s', '2,048\u00a0H800s'],
    ['at 5 pm', 'at 5\u00a0pm'],
    ['in Article 46', 'in Article\u00a046'],
    ['No. 5', 'No.\u00a05'],
    ['Claude 3.5 Sonnet', 'Claude\u00a03.5 Sonnet'],
    ['Mr Harbour', 'Mr\u00a0Harbour'],
    ['J. D. Harbour', 'J.\u00a0D.\u00a0Harbour'],
    ['the toll \u2013 it rose', 'the toll\u00a0\u2013 it rose'],
    [`"'Free' tolls"`, '“‘Free’ tolls”'],
    [`He said "it was 'free'".`, '“it was ‘free’”.'],
    ["rock 'n' roll", 'rock ’n’ roll'],
    ['an anti-"toll" mood', 'anti-“toll” mood'],
  ])('sets %s', (typed, expected) => {
    expect(typographic(typed)).toContain(expected);
  });

  it.each([
    ...['well-known', 'GPT-4', '2031-05-09', 'a--b', 'a --b', '5 millions', '9 Maypoles', ''],
    ...['in 2024 May said', 'in the U.S. The rest', 'Nothing 3.5% more', 'the part 5 of us'],
    ...['see https://example.org/2019--2024/"a"...b for more'],
  ])('leaves "%s" alone', (text) => {
    expect(typographic(text)).toBe(text);
  });

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

  it('changes nothing but quotation marks, dashes, dots and the width of spaces', () => {
    const plain = (text: string) =>
      text
        .replace(/[\u2018\u2019]/g, "'")
        .replace(/[\u201c\u201d]/g, '"')
        .replace(/\s*(?:--|\u2013)\s*/g, '-')
        .replaceAll('\u2026', '...')
        .replace(/\s/g, ' ');
    fc.assert(
      fc.property(TYPED, (text) => {
        expect(plain(typographic(text))).toBe(plain(text));
      }),
    );
  });

  it('leaves every address as it was typed', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        expect(typographic(`"At ${address} it fell 5 million"`)).toContain(address.slice(0, -1));
      }),
      { numRuns: 40 },
    );
  });

  it('takes no more than a few milliseconds for the words of a page', () => {
    const paragraph =
      'On 27 January 2025 "the shares" fell by $589 billion, Mr Liang\'s firm said -- a loss of 17 per cent. ';
    const page = Array.from({ length: 165 }, () => paragraph);
    const times = Array.from({ length: 10 }, () => {
      const begun = performance.now();
      for (const text of page) typographic(text);
      return performance.now() - begun;
    });
    expect(page.join('').split(' ').length).toBeGreaterThan(3300);
    expect(Math.min(...times)).toBeLessThan(10);
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

describe('keepLastWord', () => {
  it.each([
    ['The toll\nrose.', 'The toll\u00a0rose.'],
    ['The toll rose.[@a; @b]', 'The toll\u00a0rose.[@a; @b]'],
    ['The toll rose. [@a]', 'The toll\u00a0rose. [@a]'],
    ['The toll rose unconscionably.', 'The toll rose unconscionably.'],
  ])('keeps the last word of %j from standing alone, if it is short', (typed, expected) => {
    expect(keepLastWord(typed)).toBe(expected);
  });
});

describe('joinLines', () => {
  it.each([
    ['a toll\nfor all', 'a toll for all'],
    ['桥上\n收费', '桥上\n收费'],
    ['收费。\n他说', '收费。\n他说'],
    ['a toll\n收费', 'a toll\n收费'],
  ])('of “%s” gives “%s”', (typed, joined) => {
    expect(joinLines(typed)).toBe(joined);
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

  it('leaves an address that stands as itself', () => {
    expect(set('<https://example.org/1--2>')).toBe('https://example.org/1--2');
  });

  it('opens a quotation after a line break that was asked for', () => {
    expect(set('It fell:\\\n"Why?"')).toBe('It fell:“Why?”');
  });

  it('begins each paragraph afresh', () => {
    expect(set('It fell\n\n"Why?"')).toBe('It fell“Why?”');
  });
});
