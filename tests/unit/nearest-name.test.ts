import { describe, expect, it } from 'vitest';
import { nearestName, suggestName, suggestOwner } from '../../src/lib/problems/nearest-name.ts';

const NAMES = ['bridge-toll-2031', 'ferry-is-faster', 'toll'];

describe('nearestName', () => {
  it('finds a name that was mistyped', () => {
    expect(nearestName('bridge-tol-2013', NAMES)).toBe('bridge-toll-2031');
  });

  it('finds none when none is close', () => {
    expect(nearestName('price-of-fish', NAMES)).toBeUndefined();
  });

  it('allows a third of the letters to differ, and no more', () => {
    expect(nearestName('abcdefxxx', ['abcdefghi'])).toBe('abcdefghi');
    expect(nearestName('abcdexxxx', ['abcdefghi'])).toBeUndefined();
  });

  it('allows two letters of a short name to differ', () => {
    expect(nearestName('tall', ['toll'])).toBe('toll');
    expect(nearestName('tree', ['toll'])).toBeUndefined();
  });

  it('finds nothing among no names', () => {
    expect(nearestName('toll', [])).toBeUndefined();
  });
});

describe('suggestName', () => {
  it('asks for the close name', () => {
    expect(suggestName('tol', NAMES, 'Add it.')).toBe('Did you mean "toll"?');
  });

  it('lists the names where they are few', () => {
    expect(suggestName('fish', ['red', 'blue'], 'Add it.')).toBe('Known: red, blue.');
  });

  it('says where to add one where there are many', () => {
    const many = Array.from({ length: 9 }, (_, at) => `long-name-${at}`);
    expect(suggestName('fish', many, 'Add it.')).toBe('Add it.');
  });

  it('says where to add one where there is none', () => {
    expect(suggestName('fish', [], 'Add it.')).toBe('Add it.');
  });
});

describe('suggestOwner', () => {
  it('names the explainer that has it', () => {
    expect(suggestOwner('faster', ['ferry/faster'])).toBe('Did you mean "ferry/faster"?');
  });

  it('names another explainer than the one that was typed', () => {
    expect(suggestOwner('tolls/faster', ['ferry/faster'])).toBe('Did you mean "ferry/faster"?');
  });

  it('suggests nothing where nobody has it', () => {
    expect(suggestOwner('faster', ['ferry/is-faster'])).toBeUndefined();
  });
});
