import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesIn } from '../../scripts/hash-folder.ts';
import { joinPacked, packFiles } from '../../scripts/pack-files.ts';
import { packingQuality, SHORTEST } from '../../src/lib/hosting/packing-quality.ts';

const STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
const POLICY = `<meta http-equiv="Content-Security-Policy" content="style-src ${STYLE}">`;
const LONG = 'The bridge was said to cost three million. '.repeat(60);
const FILES = {
  'tolls/index.html': `<head>${POLICY}</head>${LONG}`,
  'tolls/claims/low/index.html': `<head></head>${LONG}`,
  'tolls/claims/low/card.png': LONG,
  'tolls/cite.json': '{"title":"Tolls"}',
  'tolls/record.json': JSON.stringify([LONG]),
};

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'plain-record-'));
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
});
afterEach(() => rm(root, { recursive: true }));

describe('packing files', () => {
  it('puts copies beside text that is long enough, which unpack to it, and none beside others', async () => {
    await packFiles(root, Object.keys(FILES));
    expect(await filesIn(root)).toEqual(
      [
        ...Object.keys(FILES),
        ...['tolls/index.html.br', 'tolls/index.html.gz', 'tolls/claims/low/index.html.br'],
      ].sort(),
    );
    const path = join(root, 'tolls/index.html');
    const text = FILES['tolls/index.html'];
    expect(brotliDecompressSync(await readFile(`${path}.br`)).toString()).toBe(text);
    expect(gunzipSync(await readFile(`${path}.gz`)).toString()).toBe(text);
  });

  it('leaves no copy that is longer than the file', async () => {
    await writeFile(join(root, 'noise.txt'), randomBytes(2 * SHORTEST));
    expect(Object.keys((await packFiles(root, ['noise.txt'])).hashes)).toEqual(['noise.txt']);
  });

  it('knows the hash of every file that lies there then', async () => {
    const { hashes } = await packFiles(root, Object.keys(FILES));
    const found = await Promise.all(
      (await filesIn(root)).map(async (path) => {
        const bytes = await readFile(join(root, path));
        return [path, createHash('sha256').update(bytes).digest('hex')] as const;
      }),
    );
    expect(hashes).toEqual(Object.fromEntries(found));
  });

  it('finds the styles that stand in pages', async () => {
    expect((await packFiles(root, Object.keys(FILES))).styles).toEqual([STYLE.slice(1, -1)]);
  });

  it('gives the same in parts as at once', async () => {
    const paths = Object.keys(FILES);
    const whole = await packFiles(root, paths);
    const parts = [await packFiles(root, paths.slice(2)), await packFiles(root, paths.slice(0, 2))];
    expect(joinPacked(parts)).toEqual(whole);
  });
});

describe('how hard a file is packed', () => {
  it.each([
    ['/', SHORTEST, 11, 6],
    ['/tolls/', 400_000, 11, 6],
    ['/_astro/Page.C8t7GHCc.css', SHORTEST, 11, 6],
    ['/tolls/claims/', 60_000, 10, 6],
    ['/tolls/timeline/', 60_000, 10, 6],
    ['/tolls/claims/low/', 20_000, 6, undefined],
    ['/tolls/timeline/by/lane/law/', 20_000, 6, undefined],
    ['/tolls/as-of/2031-06-03/', 86_000, 6, undefined],
    ['/tolls/as-of/2031-06-03/', 110_000, 6, 6],
    ['/embed/tolls/claims/low/', 3_000, 6, undefined],
    ['/feed.xml', 20_000, 6, 6],
    ['/tolls/record.json', 500_000, 6, 6],
    ['/tolls/claims/low/index.md', 20_000, 6, undefined],
    // Pages that list everything grow with the site.
    ['/sources/', 2_000_000, 6, 6],
  ])('%s of %i bytes: Brotli %i, gzip %s', (path, length, br, gzip) => {
    expect(packingQuality(path, length)).toEqual({ br, gzip });
  });

  it.each([
    ['/tolls/claims/low/', SHORTEST - 1],
    ['/tolls/claims/low/index.md', 5_000],
    ['/tolls/card.png', 60_000],
    ['/pagefind/fragment/en_1b2c.pf_fragment', 60_000],
    ['/tolls/index.html.br', 60_000],
  ])('%s of %i bytes: not at all', (path, length) => {
    expect(packingQuality(path, length)).toBeUndefined();
  });
});
