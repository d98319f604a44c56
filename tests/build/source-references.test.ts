import { expect, it } from 'vitest';
import { builtPages } from './built-site.ts';

it('no reference to a source has a space before its full stops and commas', () => {
  const references = builtPages().flatMap(({ path, document }) =>
    [...document.querySelectorAll('a[rel=external]')].map((link) => ({
      path,
      text: link.parentElement?.textContent ?? '',
    })),
  );
  expect(references.length).toBeGreaterThan(100);
  expect(references.filter(({ text }) => /\s[.,](?:\s|$)/.test(text))).toEqual([]);
});
