import { appendFile, cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { filesIn, hashFiles } from '../../scripts/hash-folder.ts';
import { BUILD_RECORD } from '../../src/lib/publishing/build-record.ts';
import { copyFixtures } from '../browser/fixture-site.ts';
import { runIn } from './run-in.ts';

const PROJECT = process.cwd();
/** Within the project, where its packages are found. */
const ROOT = join(PROJECT, 'tests/.output/parts');
const STORE = join(ROOT, 'node_modules/.cache');
const SECTION = join(ROOT, 'content/explainers/tolls/sections/02-money.mdx');

beforeAll(async () => {
  await rm(ROOT, { recursive: true, force: true });
  await copyFixtures(ROOT);
  // Points to the tolls, and to the ferry only by way of them.
  const island = join(ROOT, 'content/explainers/island');
  await cp(join(ROOT, 'content/explainers/ferry'), island, { recursive: true });
});
afterAll(() => rm(ROOT, { recursive: true, force: true }));
afterEach(() => {
  vi.unstubAllEnvs();
});

const run = (...args: string[]) => runIn(ROOT, ...args);
const build = (...args: string[]) => run('scripts/build.ts', ...args);
const merge = (...folders: string[]) => run('scripts/merge.ts', ...folders);
const forget = () => rm(STORE, { recursive: true, force: true });
/** What a build is, to the byte: the hash of each of its files. */
const built = (folder = 'dist') => readFile(join(ROOT, folder, BUILD_RECORD), 'utf8');
const inode = async (path: string) => (await stat(join(ROOT, 'dist', path))).ino;

async function builtAnew(): Promise<string> {
  await forget();
  expect((await build()).code).toBe(0);
  return built();
}

describe('a site that is built in parts', () => {
  it('is after an edit what it would be without what was kept, and keeps what the edit leaves alone', async () => {
    await builtAnew();
    const untouched = await inode('island/index.html');
    const other = await inode('ferry/index.html');
    const shared = await inode('people/index.html');
    await appendFile(join(ROOT, 'content/explainers/ferry/index.mdx'), '\nOne more sentence.\n');
    expect((await build()).code).toBe(0);
    const after = await built();
    expect(await inode('ferry/index.html')).not.toBe(other);
    expect(await inode('island/index.html')).toBe(untouched);
    expect(await inode('people/index.html')).toBe(shared);
    expect(await builtAnew()).toBe(after);
  });

  it('warns of nothing while it is built if there is nothing to mend', async () => {
    await forget();
    const { output } = await build();
    expect(output).not.toContain('WARN');
  });

  it('is what Astro makes of all content in one run', async () => {
    await builtAnew();
    const { code } = await run(
      join(PROJECT, 'node_modules/.bin/astro'),
      'build',
      '--outDir',
      'one',
    );
    expect(code).toBe(0);
    const [one, dist] = [join(ROOT, 'one'), join(ROOT, 'dist')];
    const paths = await filesIn(one);
    expect(paths.length).toBeGreaterThan(100);
    expect(await hashFiles(dist, paths)).toEqual(await hashFiles(one, paths));
  });

  it('is the same when it is merged from shards', async () => {
    // Whoever builds in shards has more explainers than share their lists.
    const dealing = join(ROOT, 'src/lib/addresses/deal-lists.ts');
    const code = await readFile(dealing, 'utf8');
    await writeFile(dealing, code.replace('MOST_TOGETHER = 5', 'MOST_TOGETHER = 1'));
    const whole = await builtAnew();
    expect(whole).toContain('"tolls/sources/index.html"');
    for (const shard of ['1/2', '2/2']) {
      await forget();
      expect((await build('--shard', shard)).code).toBe(0);
    }
    await forget();
    await rm(join(ROOT, 'dist'), { recursive: true });
    const merged = await merge('dist-shard-1-of-2', 'dist-shard-2-of-2');
    expect(merged.output).not.toContain('could not be written');
    expect(merged.code).toBe(0);
    expect(await built()).toBe(whole);
  });

  it('is not merged from shards of which one is missing, doubled, damaged or of another site', async () => {
    const refused = async (words: string, ...folders: string[]) => {
      const { code, output } = await merge(...folders);
      expect(output).toContain(words);
      expect(output).toContain('dist is as it was.');
      expect(code).toBe(1);
    };
    const [one, two] = ['dist-shard-1-of-2', 'dist-shard-2-of-2'];
    await refused('Shard 2/2 is missing.', one);
    await refused(`${one} (shard 1/2) is there twice`, one, one, two);
    await refused('dist-hosts is no shard', one, 'dist-hosts');
    const page = (await readdir(join(ROOT, two), { recursive: true })).find((path) =>
      path.endsWith('/files/island/index.html'),
    );
    const file = join(ROOT, two, page ?? '');
    const html = await readFile(file, 'utf8');
    await forget();
    await writeFile(file, html.replace('<p>', '<P>'));
    await refused(`${two} is not as it was built: "island" is missing or changed.`, one, two);
    await writeFile(file, html);
    await appendFile(SECTION, '\nA later sentence.\n');
    await refused(`${one} (shard 1/2) was built from other content`, one, two);
  });

  it('takes no kept part that somebody has changed', async () => {
    const good = await builtAnew();
    await writeFile(join(ROOT, 'dist/tolls/index.html'), 'changed by hand');
    expect((await build()).code).toBe(0);
    expect(await built()).toBe(good);
    expect(await readFile(join(ROOT, 'dist/tolls/index.html'), 'utf8')).not.toContain('by hand');
  });

  it('takes no kept part that other code has made', async () => {
    await builtAnew();
    const strings = join(ROOT, 'src/lib/strings/en.ts');
    const words = await readFile(strings, 'utf8');
    await writeFile(strings, words.replace("siteName: 'Plain Record'", "siteName: 'Other Record'"));
    expect((await build()).code).toBe(0);
    expect(await readFile(join(ROOT, 'dist/tolls/index.html'), 'utf8')).toContain('Other Record');
    await writeFile(strings, words);
  });

  it('is the same without packed copies where the host packs by itself', async () => {
    await builtAnew();
    const filesOf = async (folder: string) =>
      (await filesIn(folder)).filter((path) => path !== BUILD_RECORD);
    const dist = join(ROOT, 'dist');
    const unpacked = (await filesOf(dist)).filter((path) => !/\.(br|gz)$/.test(path));
    const hashes = await hashFiles(dist, unpacked);
    vi.stubEnv('PACKED_COPIES', 'off');
    expect((await build()).code).toBe(0);
    expect(await filesOf(dist)).toEqual(unpacked);
    expect(await hashFiles(dist, unpacked)).toEqual(hashes);
  });

  it('is whole when two builds put it together at once', async () => {
    const good = await builtAnew();
    await forget();
    const runs = await Promise.all([build(), build()]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(await built()).toBe(good);
  });
});
