import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../src/lib/contrast/contrast.ts';
import { contrastPairs, SCHEMES } from '../../src/lib/contrast/palettes.ts';

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#777777', 1],
    // As WebAIM's contrast checker gives them.
    ['#767676', '#ffffff', 4.54],
    ['#0000ff', '#ffffff', 8.59],
    ['#ff0000', '#ffffff', 4.0],
  ])('of %s and %s is known', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });
});

describe('the colours of the site', () => {
  const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');

  it.each(SCHEMES)('stand out enough from both papers: %s', (scheme) => {
    const pairs = contrastPairs(css).filter((pair) => pair.scheme === scheme);
    expect(pairs).toHaveLength(22);
    const weak = pairs
      .filter((pair) => pair.contrast < pair.least)
      .map(({ colour, ground, contrast: ratio }) => `${colour} on ${ground}: ${ratio.toFixed(2)}`);
    expect(weak).toEqual([]);
  });

  it('are told where one of them is missing', () => {
    expect(() => contrastPairs('--color-paper: light-dark(#ffffff, #000000);')).toThrow(/"ink"/);
  });
});
