import { appendFile, cp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LinkChecker } from 'linkinator';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn, hashFiles } from '../../scripts/hash-folder.ts';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { parseBuildRecord, BUILD_RECORD } from '../../src/lib/publishing/build-record.ts';
import { missingAddresses } from '../../src/lib/publishing/missing-addresses.ts';
import { copyFixtures } from '../browser/fixture-site.ts';
import { linksToPlaces } from '../links-to-places.ts';
import { runIn } from './run-in.ts';

const PROJECT = process.cwd();
/** Within the project, where its packages are found. */
const ROOT = join(PROJECT, 'tests/.output/lists');
const DIST = join(ROOT, 'dist');
const EXPLAINERS = join(ROOT, 'content/explainers');

/** A site of three small explainers, so set that it is a large one: the ferry is the oldest, the tolls are the newest. */
beforeAll(async () => {
  await rm(ROOT, { recursive: true, force: true });
  await copyFixtures(ROOT);
  await cp(join(EXPLAINERS, 'ferry'), join(EXPLAINERS, 'island'), { recursive: true });
  // A source that a text names in words alone.
  await change(
    'content/explainers/island/sections/01-timetable.mdx',
    '.[@harbour-audit-2031]',
    ', say the [accounts](source:harbour-audit-2031).',
  );
  await change('src/lib/addresses/deal-lists.ts', 'MOST_TOGETHER = 5', 'MOST_TOGETHER = 1');
  await change('src/lib/record/newest.ts', 'MOST_SHOWN = 20', 'MOST_SHOWN = 1');
  await change('src/lib/record/glossary.ts', 'MOST_DEFINED = 200', 'MOST_DEFINED = 1');
  expect((await runIn(ROOT, 'scripts/build.ts')).code).toBe(0);
});
afterAll(() => rm(ROOT, { recursive: true, force: true }));

async function change(file: string, from: string, to: string): Promise<void> {
  const path = join(ROOT, file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

async function idsOn(path: string): Promise<Set<string>> {
  const { document } = parseHTML(await readFile(join(DIST, path), 'utf8'));
  return new Set([...document.querySelectorAll('[id]')].map(({ id }) => id));
}

/** Another one where the page was built again. */
const inode = async () => (await stat(join(DIST, 'island/sources/index.html'))).ino;
const recordOf = async () => parseBuildRecord(await readFile(join(DIST, BUILD_RECORD), 'utf8'));

async function lostOf(promised: readonly string[]): Promise<string[]> {
  const record = await recordOf();
  const pages = [...new Set(promised.map((address) => address.replace(/#.*/, '')))]
    .filter((path) => path.endsWith('/'))
    .map((path) => `${path.slice(1)}index.html`)
    .filter((file) => Object.hasOwn(record.files, file));
  const ids = new Map<string, Set<string>>();
  for (const file of pages) ids.set(file, await idsOn(file));
  return missingAddresses(promised, record, (file) => ids.get(file) ?? new Set());
}

describe('a site of more explainers than share their lists', () => {
  it('answers all that it promises, the lists of its later explainers too', async () => {
    const { promised } = await recordOf();
    expect(promised).toContain('/tolls/sources/');
    expect(promised.filter((address) => /^\/tolls\/(sources|people)\/#/.test(address))).not.toEqual(
      [],
    );
    expect(await lostOf(promised)).toEqual([]);
  });

  it('leads from every page to places that are there', async () => {
    const { server, address } = await serveFolder(DIST, 4482);
    try {
      const checker = new LinkChecker();
      const { links } = await checker.check({
        ...{ path: address, recurse: true, checkFragments: true, concurrency: 20 },
        linksToSkip: async (link) => !link.startsWith(address),
      });
      expect(links.length).toBeGreaterThan(100);
      expect(links.filter(({ state }) => state === 'BROKEN').map(({ url }) => url)).toEqual([]);
    } finally {
      server.close();
    }
    const { all, lost } = await linksToPlaces(DIST);
    expect(all).toBeGreaterThan(300);
    expect(lost).toEqual([]);
  });

  it('is after edits what Astro makes of all content in one run', async () => {
    await change('content/sources/harbour.yaml', 'Minutes of the', 'Papers of the');
    await change('content/people.yaml', 'role: Runs the', 'role: Keeps the');
    await appendFile(join(EXPLAINERS, 'island/index.mdx'), '\nSo it says.\n');
    const before = (await recordOf()).files;
    expect((await runIn(ROOT, 'scripts/build.ts')).code).toBe(0);
    const { files } = await recordOf();
    for (const page of ['tolls/sources', 'island/people', 'people', 'island'])
      expect(files[`${page}/index.html`]).not.toBe(before[`${page}/index.html`]);
    const astro = join(PROJECT, 'node_modules/.bin/astro');
    const { code } = await runIn(ROOT, astro, 'build', '--outDir', 'one');
    expect(code).toBe(0);
    const paths = await filesIn(join(ROOT, 'one'));
    expect(paths.length).toBeGreaterThan(100);
    expect(await hashFiles(DIST, paths)).toEqual(await hashFiles(join(ROOT, 'one'), paths));
  });

  it('keeps each list where it is when another explainer comes, and builds none of them again', async () => {
    const { promised } = await recordOf();
    const before = await inode();
    await cp(join(EXPLAINERS, 'island'), join(EXPLAINERS, 'harbour'), { recursive: true });
    await change(
      'content/explainers/harbour/index.mdx',
      'published: 2031-05-01',
      'published: 2031-05-02',
    );
    expect((await runIn(ROOT, 'scripts/build.ts')).code).toBe(0);
    expect((await recordOf()).promised).toContain('/harbour/sources/');
    expect(await lostOf(promised)).toEqual([]);
    expect(await inode()).toBe(before);
  });

  it('keeps each list where it was published, when an older explainer comes', async () => {
    const before = await inode();
    expect((await runIn(ROOT, 'scripts/anchors.ts')).code).toBe(0);
    expect((await runIn(ROOT, 'scripts/build.ts')).code).toBe(0);
    expect(await inode()).toBe(before);
    const { promised } = await recordOf();
    await cp(join(EXPLAINERS, 'island'), join(EXPLAINERS, 'ancient'), { recursive: true });
    await change(
      'content/explainers/ancient/index.mdx',
      'published: 2031-05-01',
      'published: 2029-05-01',
    );
    expect((await runIn(ROOT, 'scripts/build.ts')).code).toBe(0);
    expect(await lostOf(promised)).toEqual([]);
    expect((await recordOf()).promised).toContain('/ancient/sources/');
  });
});
