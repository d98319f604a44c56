import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentTypeOf } from '../../src/lib/hosting/content-types.ts';
import { isHashed } from '../../src/lib/hosting/hashed-files.ts';
import { headerRules, headersFor, KEEP, REVALIDATE } from '../../src/lib/hosting/header-rules.ts';
import { PACKINGS } from '../../src/lib/hosting/packings.ts';
import { stylesIn } from '../../scripts/styles-in.ts';
import { aliasSite, BASE } from '../browser/alias-site.ts';
import { ask, askRaw } from './ask.ts';
import { findServer } from './find-server.ts';
import { HOSTILE_TARGETS } from './hostile-targets.ts';
import { readMoves, publishedFiles, type PublishedFile } from './published-files.ts';
import { CONFIGURE, HSTS_VALUE, startServer, type RunningHost } from './start-server.ts';

const SITES = {
  'the site': { base: '/', build: async () => process.env['OUT_DIR'] ?? 'dist' },
  'the site of the fixtures under a base path': { base: BASE, build: aliasSite },
} as const;
const HOSTS = ['nginx', 'caddy'] as const satisfies (keyof typeof CONFIGURE)[];
const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Buffer) => bytes };

const programs = { nginx: findServer('nginx'), caddy: findServer('caddy') };
const runs = HOSTS.flatMap((host) =>
  Object.entries(SITES).map(([what, site]) => ({ host, what, site })),
);

describe.each(runs)('$host on $what', ({ host, site: { base, build } }) => {
  const program = programs[host];
  if (program === undefined) return void it.skip(`runs: ${host} is not installed`);
  let folder = '';
  let running: RunningHost | undefined;
  let rules: ReturnType<typeof headerRules>;
  let files: (PublishedFile & { readonly path: string })[];

  beforeAll(async () => {
    folder = await build();
    running = await startServer(host, program, { folder, base });
    rules = headerRules(await stylesIn(folder), base);
    const isMoved = readMoves(folder);
    files = publishedFiles(folder)
      .map((file) => ({ ...file, path: base + file.within.slice(1) }))
      // For hosts that know no redirects there are pages and copies at old addresses: these hosts lead on.
      .filter(({ path }) => !isMoved(path));
  });
  afterAll(() => running?.stop());

  const get = (path: string, headers = {}, method: 'GET' | 'HEAD' | 'POST' = 'GET') =>
    ask(running?.port ?? 0, path, headers, method);
  const page = () => `${base}glossary/`;

  it('sends every file whole, with its type, its charset and the headers of its rules', async () => {
    expect(files.length).toBeGreaterThan(50);
    for (const { path, within, bytes } of files) {
      const { status, headers, body } = await get(path);
      expect({ path, status, type: headers['content-type'] }).toEqual({
        path,
        status: 200,
        type: contentTypeOf(within),
      });
      expect(body.equals(bytes), path).toBe(true);
      for (const [name, value] of Object.entries(headersFor(within, rules)))
        expect(`${path} ${name}: ${String(headers[name.toLowerCase()])}`).toBe(
          `${path} ${name}: ${value}`,
        );
    }
  });

  it.each(PACKINGS)(
    'sends every file that has a copy packed with $encoding as that to who takes it',
    async ({ ending, encoding }) => {
      let packed = 0;
      for (const { path, within, bytes } of files) {
        const { headers, body } = await get(path, { 'accept-encoding': encoding });
        expect(headers.vary, path).toBe('Accept-Encoding');
        const sent = (headers['content-encoding'] ?? 'identity') as keyof typeof UNPACK;
        const hasCopy = existsSync(
          join(folder, `${within.replace(/\/$/, '/index.html')}${ending}`),
        );
        expect({ path, sent }).toEqual({ path, sent: hasCopy ? encoding : 'identity' });
        if (hasCopy) packed += 1;
        expect(UNPACK[sent](body).equals(bytes), path).toBe(true);
      }
      expect(packed).toBeGreaterThan(15);
    },
  );

  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=1.0, gzip;q=0.8, *;q=0.1', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['gzip', 'gzip'],
    ['identity', undefined],
    ['', undefined],
    ['brotli, xbr, gzipped', undefined],
  ])('reads “Accept-Encoding: %s” as %s', async (accepted, encoding) => {
    const { status, headers } = await get(page(), { 'accept-encoding': accepted });
    expect({ status, encoding: headers['content-encoding'] }).toEqual({ status: 200, encoding });
  });

  it('lets files with a hash in their name be kept, and has all else asked for again', async () => {
    const hashed = files.filter(({ within }) => isHashed(within));
    expect(hashed.length).toBeGreaterThan(2);
    for (const { path, within } of files) {
      const { headers } = await get(path, {}, 'HEAD');
      const caching = isHashed(within) ? KEEP : REVALIDATE;
      expect({ path, caching: headers['cache-control'] }).toEqual({ path, caching });
    }
  });

  it.each(['br', 'gzip', 'identity'])(
    'answers 304 to who has the %s copy already',
    async (encoding) => {
      const accept = { 'accept-encoding': encoding };
      const { etag = '' } = (await get(page(), accept)).headers;
      expect(etag).not.toBe('');
      const again = await get(page(), { ...accept, 'if-none-match': etag });
      expect({ status: again.status, bytes: again.body.length }).toEqual({ status: 304, bytes: 0 });
      expect(again.headers['cache-control']).toBe(REVALIDATE);
      expect((await get(page(), { ...accept, 'if-none-match': '"other"' })).status).toBe(200);
    },
  );

  it('gives each packing a tag of its own', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(
        async (encoding) => (await get(page(), { 'accept-encoding': encoding })).headers.etag,
      ),
    );
    expect(new Set(tags).size).toBe(3);
  });

  it('sends a part of a file to who asks for it', async () => {
    const whole = await get(page());
    const part = await get(page(), { range: 'bytes=10-29' });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 10-29/${whole.body.length}`);
    expect(part.body.equals(whole.body.subarray(10, 30))).toBe(true);
    expect((await get(page(), { range: 'bytes=99999999-' })).status).toBe(416);
  });

  it('answers HEAD as GET, without the body', async () => {
    for (const path of [page(), `${base}feed.xml`, `${base}no-such-page/`]) {
      const [got, head] = [await get(path), await get(path, {}, 'HEAD')];
      const { date, ...expected } = got.headers;
      expect(date).toBeDefined();
      expect({ path, status: head.status, length: head.body.length }).toEqual({
        path,
        status: got.status,
        length: 0,
      });
      expect(head.headers).toMatchObject(expected);
    }
  });

  it('takes what the publisher adds, on pages and on what does not exist', async () => {
    for (const path of [page(), `${base}no-such-page/`])
      expect((await get(path)).headers['strict-transport-security']).toBe(HSTS_VALUE);
  });

  it('refuses to be written to', async () => {
    expect((await get(page(), {}, 'POST')).status).toBe(405);
  });

  it('leads from a folder without its slash, and from its file, to the folder', async () => {
    for (const [path, to] of [
      ['glossary', 'glossary/'],
      ['search?q=a%20b&kind=term', 'search/?q=a%20b&kind=term'],
      ['glossary/index.html', 'glossary/'],
      ['index.html', ''],
    ] as const) {
      const { status, headers } = await get(base + path);
      expect({ path, status }).toEqual({ path, status: 301 });
      expect(headers.location).toBe(base + to);
    }
    if (base !== '/') expect((await get(base.slice(0, -1))).headers.location).toBe(base);
  });

  it('answers what does not exist with the page for it and its status', async () => {
    const expected = readFileSync(join(folder, '404.html'));
    for (const path of [
      ...['no-such-page', 'no-such-page/', 'no/such/page.html', 'glossary/no-such.xml'],
      ...[
        '_astro/no-such.css',
        '_headers',
        '_redirects',
        '.nojekyll',
        '404.html.br',
        'index.html.gz',
      ],
    ]) {
      const { status, headers, body } = await get(base + path);
      const { 'content-type': type, 'cache-control': caching } = headers;
      expect({ path, status, type, caching }).toEqual({
        path,
        status: 404,
        type: 'text/html; charset=utf-8',
        caching: REVALIDATE,
      });
      expect(body.equals(expected), path).toBe(true);
    }
  });

  it('leads from old addresses to new ones with 301', async () => {
    if (base === '/') return;
    for (const [old, now] of [
      ['glossary/bridge-toll/', 'glossary/road-toll/'],
      ['tolls/claims/toll-2031/', 'tolls/claims/bridge-toll-2031/'],
      ['tolls/figures/costs-and-income.csv', 'tolls/figures/bridge-sums.csv'],
      ['bridge-toll/', 'tolls/'],
      ['bridge-toll/changes/feed.xml', 'tolls/changes/feed.xml'],
      ['bridge-toll/claims/by/verdict/false/', 'tolls/claims/by/verdict/false/'],
    ] as const) {
      const { status, headers } = await get(base + old);
      expect({ old, status, to: headers.location }).toEqual({ old, status: 301, to: base + now });
    }
  });

  it('answers no hostile target with anything of its own, nor with an error of its own', async () => {
    for (const target of HOSTILE_TARGETS(base)) {
      const answer = await askRaw(running?.port ?? 0, target);
      const shown = target.toString().slice(0, 80);
      const status = Number(/^HTTP\/1\.[01] (\d+)/.exec(answer)?.[1] ?? 400);
      expect(status, shown).toBeLessThan(500);
      expect(answer, shown).not.toMatch(/root:.*:0:0:|"lockfileVersion"|plain-record-secret/);
      const [head = ''] = answer.split('\r\n\r\n');
      expect(head, shown).not.toMatch(/^(?:x-injected|set-cookie):/im);
      const location = /^location: (.*)$/im.exec(head)?.[1];
      if (location !== undefined) expect(location, shown).toMatch(/^\/(?![/\\])/);
    }
  });
});
