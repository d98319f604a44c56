import { describe, expect, it } from 'vitest';
import { parseProse } from '../../src/lib/prose/parse-prose.ts';

const found = (text: string, format: 'md' | 'mdx' = 'mdx') => parseProse(text, format).references;
const places = (text: string) => found(text).map(({ line, column }) => [line, column]);

describe('findReferences', () => {
  it('finds links and citations in reading order', () => {
    const text = 'It [rose](claim:toll).[@audit] [Ada](person:ada) paid a [toll](term:toll).';
    expect(found(text).map(({ kind, target }) => `${kind}:${target}`)).toEqual([
      ...['claim:toll', 'source:audit', 'person:ada', 'term:toll'],
    ]);
  });

  it('keeps the words that carry a pointer', () => {
    expect(found('It [*really* rose](claim:toll).')[0]?.text).toBe('really rose');
  });

  it('counts the pointers to one target', () => {
    const text = '[a](claim:toll) [b](term:toll) [c](claim:toll) [d](claim:fare)';
    expect(found(text).map(({ nth }) => nth)).toEqual([1, 1, 2, 1]);
  });

  it('finds pointers whose addresses stand below', () => {
    const text = 'It [rose][1], it [fell][2].\n\n[1]: claim:toll\n[2]: claim:fare';
    expect(found(text).map(({ target, line }) => [target, line])).toEqual([
      ['toll', 1],
      ['fare', 1],
    ]);
  });

  it('finds pointers within components', () => {
    expect(found('<Aside>\n\nIt [rose](claim:toll).\n\n</Aside>')).toHaveLength(1);
  });

  it.each([
    '`[@audit]`',
    '[x](https://toll.example)',
    '    [rose](claim:toll)',
    '\\[rose](claim:x)',
  ])('finds nothing in %s', (text) => {
    expect(found(text, 'md')).toEqual([]);
  });
});

describe('the place of a reference', () => {
  it('is where the address of a link begins', () => {
    expect(places('It [rose](claim:toll).')).toEqual([[1, 11]]);
  });

  it('is on the line of the address where the words run over two lines', () => {
    expect(places('It [really\nrose](claim:toll).')).toEqual([[2, 7]]);
  });

  it('is each @ of a citation', () => {
    expect(places('It rose.[@audit; @minutes]')).toEqual([
      [1, 10],
      [1, 18],
    ]);
  });

  it('is not mistaken for the same source cited before', () => {
    expect(places('A.[@audit] B.[@audit]')).toEqual([
      [1, 4],
      [1, 15],
    ]);
  });

  it('counts the indent of a list', () => {
    expect(places('- It\n  rose.[@audit]')).toEqual([[2, 9]]);
  });

  it('counts Windows line ends once', () => {
    expect(places('It\r\nrose.[@audit]')).toEqual([[2, 7]]);
  });
});
