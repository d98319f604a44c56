import { describe, expect, it } from 'vitest';
import { excerptPieces } from '../../src/lib/search/excerpt-pieces.ts';

describe('an excerpt', () => {
  it('is cut at the words that were looked for', () => {
    expect(excerptPieces('The <mark>toll</mark> and the <mark>tolls.</mark>')).toEqual([
      { text: 'The ', marked: false },
      { text: 'toll', marked: true },
      { text: ' and the ', marked: false },
      { text: 'tolls.', marked: true },
    ]);
  });

  it('without such a word is one piece', () => {
    expect(excerptPieces('It rose.')).toEqual([{ text: 'It rose.', marked: false }]);
  });

  it('is nothing where there is nothing', () => {
    expect(excerptPieces('')).toEqual([]);
  });

  it('gives the signs of markup in the content as text', () => {
    expect(excerptPieces('&lt;mark&gt;a &amp; b')).toEqual([
      { text: '<mark>a &amp; b', marked: false },
    ]);
  });
});
