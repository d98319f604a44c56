import { describe, expect, it } from 'vitest';
import { readQuery, writeQuery } from '../../src/lib/search/search-query.ts';

describe('the address of a search', () => {
  it.each(['', '?q=distillation', '?q=a+%26+b&kind=term', '?kind=claim&verdict=false'])(
    'says what it was read from: %s',
    (address) => {
      expect(writeQuery(readQuery(address))).toBe(address);
    },
  );

  it('leaves out what is empty', () => {
    expect(writeQuery(readQuery('?q=+&kind=&verdict='))).toBe('');
  });

  it('has a verdict for claims only', () => {
    expect(readQuery('?q=toll&kind=term&verdict=false').verdict).toBe('');
    expect(readQuery('?q=toll&verdict=false').verdict).toBe('false');
  });

  it('keeps markup in the words as it was typed', () => {
    const words = '<img src=x onerror=alert(1)>';
    expect(readQuery(writeQuery({ words, kind: '', verdict: '' })).words).toBe(words);
  });
});
