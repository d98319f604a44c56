import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/lib/check/check-content.ts';
import type { PlainRecord } from '../../src/lib/record/record.ts';
import { CARD } from '../../src/lib/social-cards/card-frame.ts';
import { builtPages, DIST, type BuiltPage } from './built-site.ts';

let pages: BuiltPage[] = [];
let record: PlainRecord;
beforeAll(async () => {
  pages = builtPages();
  ({ record } = await checkContent('.'));
});

const meta = ({ document }: BuiltPage, name: string) =>
  document.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content') ?? '';

describe('social cards of the built site', () => {
  it('are promised by every explainer and every claim page, and by no other', () => {
    const promising = pages.filter((page) => meta(page, 'image') !== '').map(({ path }) => path);
    const expected = record.explainers.flatMap(({ id, claims }) => [
      `/${id}/`,
      ...claims.map((claim) => `/${id}/claims/${claim.id}/`),
    ]);
    expect(promising.sort()).toEqual(expected.sort());
  });

  it('lie where they are promised, in the size that is promised', () => {
    for (const page of pages) {
      const address = meta(page, 'image');
      if (address === '') continue;
      const bytes = readFileSync(join(DIST, new URL(address).pathname));
      // Width and height in a PNG's header (ISO/IEC 15948, 11.2.2): to unpack every picture would take long.
      const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
      expect({ path: page.path, ...size }).toEqual({ path: page.path, ...CARD });
      expect(meta(page, 'image:width')).toBe(String(CARD.width));
    }
  });

  it('are the image of the page in its structured data', () => {
    for (const page of pages.filter((one) => meta(one, 'image') !== '')) {
      const json = page.document.querySelector('script[type="application/ld+json"]')?.textContent;
      const { '@graph': graph } = JSON.parse(json ?? '{}') as { '@graph': { image?: string }[] };
      expect(graph.map(({ image }) => image)).toContain(meta(page, 'image'));
    }
  });

  it('are pictures with ink on them', () => {
    for (const { id } of record.explainers) {
      const { data } = PNG.sync.read(readFileSync(join(DIST, id, 'card.png')));
      const dark = data.filter((value, at) => at % 4 === 0 && value < 64).length;
      expect(dark).toBeGreaterThan(5_000);
    }
  });

  it('have a text that names the verdict on the page', () => {
    for (const { id, claims } of record.explainers)
      for (const claim of claims) {
        const page = pages.find(({ path }) => path === `/${id}/claims/${claim.id}/`);
        const verdict = claim.verdict.replaceAll('-', ' ');
        expect(page && meta(page, 'image:alt')).toContain(`The verdict: ${verdict}, since`);
      }
  });

  it('hold no letter that their fonts lack', () => {
    const require = createRequire(import.meta.url);
    const { latin } = require('@fontsource/charis-sil/unicode.json') as { latin: string };
    const ranges = latin.split(',').map((range) => {
      const [from = '', to = from] = range.replace('U+', '').split('-');
      return [parseInt(from, 16), parseInt(to, 16)] as const;
    });
    const texts = record.explainers.flatMap(({ title, shortTitle, kicker, claims }) => [
      ...[title, shortTitle, kicker],
      ...claims.flatMap(({ claim, claimant }) => [claim, claimant.name]),
    ]);
    const lacking = [...new Set(texts.join(''))].filter((letter) => {
      const point = letter.codePointAt(0) ?? 0;
      return !ranges.some(([from, to]) => point >= from && point <= to);
    });
    expect(lacking).toEqual([]);
  });
});
