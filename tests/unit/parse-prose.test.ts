import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { parseProse } from '../../src/lib/prose/parse-prose.ts';

const words = (text: string, format: 'md' | 'mdx' = 'mdx') => parseProse(text, format).words;

describe('parseProse', () => {
  it('counts the words that a reader reads', () => {
    expect(words("It didn't [fall at](claim:toll) all.")).toBe(5);
  });

  it('counts an amount as one word', () => {
    expect(words('It took $4.1 million.')).toBe(4);
  });

  it.each(['[@audit; @minutes]', '{/* a note to self */}'])('does not count %s', (text) => {
    expect(words(`It rose. ${text}`)).toBe(2);
  });

  it('does not count the id of a heading', () => {
    expect(words('### Who pays? [#who-pays]')).toBe(2);
  });

  it('leaves out comments', () => {
    expect(toString(parseProse('It {/* not */}{/* yet */}rose.', 'mdx').tree)).toBe('It rose.');
  });

  it('keeps the words of a component', () => {
    expect(toString(parseProse('<Aside>\n  It rose.\n</Aside>', 'mdx').tree)).toBe('It rose.');
  });

  it('reads braces and angle brackets of Markdown as text', () => {
    expect(toString(parseProse('{a} < 5', 'md').tree)).toBe('{a} < 5');
  });

  it('throws with a place where MDX is broken', () => {
    expect(() => parseProse('One.\n\nIt {rose.', 'mdx')).toThrow(
      expect.objectContaining({ line: 3 }),
    );
  });
});
