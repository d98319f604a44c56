import { describe, expect, it } from 'vitest';
import { contentTypeOf } from '../../src/lib/hosting/content-types.ts';
import { headerRules, headersFor } from '../../src/lib/hosting/header-rules.ts';
import { speculationRules, SPECULATION_RULES } from '../../src/lib/hosting/speculation-rules.ts';

describe('the rules for getting pages ready', () => {
  it('mean the pages of the site, fetched when one rests on a link and drawn when it is pressed', () => {
    const where = { href_matches: ['/news/', '/news/*/'] };
    expect(JSON.parse(speculationRules('/news/'))).toEqual({
      prefetch: [{ where, eagerness: 'moderate' }],
      prerender: [{ where, eagerness: 'conservative' }],
    });
  });

  it('are named by a header, under the base path', () => {
    const name = (base: string) =>
      headersFor('/tolls/', headerRules([], base))['Speculation-Rules'];
    expect(name('/')).toBe('"/speculation-rules.json"');
    expect(name('/news/')).toBe('"/news/speculation-rules.json"');
  });

  it('are sent as what browsers take for rules', () => {
    expect(contentTypeOf(SPECULATION_RULES)).toBe('application/speculationrules+json');
  });
});
