import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/lib/problems/rules.ts';

const BAD = new URL('../fixtures/bad/', import.meta.url).pathname;
const shown = new Map<string, string>();
for (const name of await readdir(BAD))
  for (const [, rule = ''] of (await readFile(join(BAD, name, 'expected.txt'), 'utf8')).matchAll(
    / {2}(?:error|warning|note) {2}([a-z0-9-]+)$/gm,
  ))
    shown.set(rule, name);

/** Rules that no folder of files can show, and where they are shown instead. */
const SHOWN_ELSEWHERE: { readonly [rule: string]: string } = {
  'linked-file': 'hostile-content.test.ts: symbolic links do not survive every checkout',
};

describe('a rule', () => {
  const names = Object.keys(RULES).filter((name) => !Object.hasOwn(SHOWN_ELSEWHERE, name));

  it.each(names)('%s has a fixture that shows it', (name) => {
    expect([...shown.keys()]).toContain(name);
  });

  it.each(Object.entries(RULES))('%s says what it finds, why, and how to mend it', (name, rule) => {
    expect(name).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/);
    for (const sentence of [rule.what, rule.why, rule.mend]) expect(sentence).toMatch(/^\S.*\.$/s);
  });

  it('of every fixture exists', () => {
    expect([...shown.keys()].filter((name) => !Object.hasOwn(RULES, name))).toEqual([]);
  });
});
