import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { KINDS } from '../kinds.ts';
import { DIST, readBuilt } from './built-site.ts';

it('the tokens stand in a layer, so that print, preferences and wide screens can set them anew', () => {
  const files = readdirSync(join(DIST, '_astro')).filter((name) => /^Page\..*\.css$/.test(name));
  const inline = /<style>(.*?)<\/style>/s.exec(readBuilt(join(KINDS.explainer, 'index.html')))?.[1];
  const styles = [...files.map((name) => readBuilt(join('_astro', name))), inline ?? ''];
  expect(styles.length).toBe(2);
  for (const css of styles) {
    expect(css).toMatch(/@layer theme\{:root,:host\{--/);
    expect(css.match(/:root,:host\{--/g)).toHaveLength(1);
  }
});
