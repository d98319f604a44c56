import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../src/lib/hosting/address-pattern.ts';
import { CONTENT_TYPES, contentTypeOf } from '../../src/lib/hosting/content-types.ts';
import { PATH_LETTERS } from '../../src/lib/hosting/host-site.ts';
import { packingQuality } from '../../src/lib/hosting/packing-quality.ts';
import { PACKINGS } from '../../src/lib/hosting/packings.ts';
import { needOf } from '../../src/lib/hosting/special-pages.ts';
import { BUILD_RECORD } from '../../src/lib/publishing/build-record.ts';
import { inlineStyles, policyIn, securityPolicy } from '../../src/lib/security-policy.ts';
import { publishedFiles } from '../hosts/published-files.ts';
import { DIST, readBuilt } from './built-site.ts';

const files = publishedFiles(DIST);

describe('what hosts are told', () => {
  it('knows a type for every file that is published', () => {
    const unknown = files.filter(({ within }) => contentTypeOf(within) === undefined);
    expect(
      unknown.map(({ within }) => within),
      'add the ending to CONTENT_TYPES in src/lib/hosting/content-types.ts',
    ).toEqual([]);
  });

  it('counts on addresses of plain letters', () => {
    const odd = new RegExp(`[^/${PATH_LETTERS}]`);
    expect(files.map(({ within }) => within).filter((path) => odd.test(path))).toEqual([]);
  });

  it('allows each page by its header what the page allows itself', () => {
    const pages = files.filter(({ within }) => within.endsWith('/') || within === '/404.html');
    expect(pages.length).toBeGreaterThan(130);
    for (const { within: path, bytes } of pages) {
      const html = bytes.toString();
      expect(
        `${path}: ${policyIn(html) ?? ''}`,
        'say what the page needs in SPECIAL_PAGES in src/lib/hosting/special-pages.ts',
      ).toBe(`${path}: ${securityPolicy(needOf(path), inlineStyles(html))}`);
    }
  });

  it('packs text, and text alone', () => {
    for (const [ending, { type, packs }] of Object.entries(CONTENT_TYPES))
      expect({ ending, packs }).toEqual({
        ending,
        packs: /^text\/|xml|json|charset/.test(type),
      });
  });

  it('plans the upload of every file that is published, the record of the build among them', () => {
    const plan = readFileSync(`${DIST}-hosts/object-store/plan.json`, 'utf8');
    const { objects } = JSON.parse(plan) as { objects: { file: string }[] };
    const planned = objects.map(({ file }) => addressOf(file)).sort();
    expect(planned).toEqual(files.map(({ within }) => within).sort());
    expect(planned).toContain(`/${BUILD_RECORD}`);
  });

  it('has the packed copies beside its files that their length and kind ask for, and no others', () => {
    const unpacked = files.filter(({ within, bytes }) => {
      const quality = packingQuality(within, bytes.length);
      return PACKINGS.some(({ ending, encoding }) => {
        const copy = join(DIST, `${within.replace(/\/$/, '/index.html')}${ending}`);
        return existsSync(copy) !== (quality?.[encoding] !== undefined);
      });
    });
    // The record of the build comes after all others, and nobody reads it on the way.
    expect(unpacked.map(({ within }) => within)).toEqual([`/${BUILD_RECORD}`]);
  });

  it('reaches GitHub Pages, Netlify and Cloudflare Pages with the site', () => {
    expect(readBuilt('.nojekyll')).toBe('');
    expect(readBuilt('_headers')).toContain("/*\n  Content-Security-Policy: default-src 'none'");
  });
});
