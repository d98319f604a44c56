import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtCitations, readPointer } from '../../src/lib/references/pointer.ts';

describe('readPointer', () => {
  it.each(['claim', 'term', 'event', 'person', 'source'])('knows the scheme %s', (kind) => {
    expect(readPointer(`${kind}:bridge-toll`)).toEqual({ kind, target: 'bridge-toll' });
  });

  it('keeps the name of another explainer', () => {
    expect(readPointer('claim:ferry/faster')?.target).toBe('ferry/faster');
  });

  it.each([
    ...['https://toll.example/', '#claim:toll', 'Claim:toll', 'claims:toll', ' claim:toll', ''],
    ...['javascript:claim:toll', 'mailto:claim@toll.example', 'claim'],
  ])('passes over %s', (address) => {
    expect(readPointer(address)).toBeUndefined();
  });
});

describe('cutAtCitations', () => {
  it('finds one source', () => {
    expect(cutAtCitations('It rose.[@audit]')).toEqual([
      { text: 'It rose.', offset: 0 },
      { text: '[@audit]', offset: 8, ids: ['audit'] },
    ]);
  });

  it('finds several sources', () => {
    expect(cutAtCitations('[@audit; @minutes]')[0]?.ids).toEqual(['audit', 'minutes']);
  });

  it('finds citations side by side', () => {
    expect(cutAtCitations('[@a][@b] so').map(({ ids }) => ids)).toEqual([['a'], ['b'], undefined]);
  });

  it.each(['a@b.example', '[sic]', '[ @audit]', '@audit', '[@audit'])('leaves %s whole', (text) => {
    expect(cutAtCitations(text)).toEqual([{ text, offset: 0 }]);
  });

  it('has pieces that join to the text, each at its offset', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab-;[]@ \n', '[@', '[@x]') });
    fc.assert(
      fc.property(text, (typed) => {
        const pieces = cutAtCitations(typed);
        expect(pieces.map((piece) => piece.text).join('')).toBe(typed);
        for (const piece of pieces) expect(typed.startsWith(piece.text, piece.offset)).toBe(true);
      }),
    );
  });
});
