import { join } from 'node:path';
import { expect, it } from 'vitest';
import { KINDS } from '../kinds.ts';
import { readBuilt } from './built-site.ts';

// The page for what is missing lies elsewhere; embeds have other styles.
const pages = Object.entries(KINDS).filter(([kind]) => kind !== 'missing');
const stylesOf = (path: string) =>
  /<style>(.*?)<\/style>/s.exec(readBuilt(join(path, 'index.html')))?.[1] ?? '';

it('the tokens stand in a layer, so that print, preferences and wide screens can set them anew', () => {
  for (const [kind, path] of pages) {
    if (kind.startsWith('embedded')) continue;
    const css = stylesOf(path);
    expect(css, path).toMatch(/@layer theme\{:root,:host\{--/);
    expect(css.match(/:root,:host\{--/g), path).toHaveLength(1);
  }
});

it('all pages share few sets of styles, so that headers need few hashes', () => {
  expect(new Set(pages.map(([, path]) => stylesOf(path))).size).toBe(8);
});
