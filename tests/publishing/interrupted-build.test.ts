import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILD_RECORD, parseBuildRecord } from '../../src/lib/publishing/build-record.ts';
import { filesIn, hashFiles } from '../../scripts/hash-folder.ts';
import { copyFixtures } from '../browser/fixture-site.ts';
import { canUnshare, onSmallDisk } from './own-disk.ts';
import { drawSeed, seeded } from './seeded.ts';

const PROJECT = process.cwd();
/** Within the project, where its packages are found. */
const ROOT = join(PROJECT, 'tests/.output/interrupted');
const METHOD = join(ROOT, 'content/pages/method.md');
const SIGNALS = ['SIGKILL', 'SIGINT', 'SIGTERM'] as const;
const WANTED = 5;
const PATH = `${join(PROJECT, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`;

beforeAll(async () => {
  await rm(ROOT, { recursive: true, force: true });
  await copyFixtures(ROOT);
});
afterAll(() => rm(ROOT, { recursive: true, force: true }));

function startBuild(): { child: ChildProcess; ended: Promise<number | null> } {
  const env: NodeJS.ProcessEnv = { ...process.env, PATH, SOCIAL_CARDS: 'off' };
  delete env['OUT_DIR'];
  const child = spawn('node', ['scripts/build.ts'], { cwd: ROOT, env, stdio: 'ignore' });
  return { child, ended: new Promise((resolve) => child.once('close', resolve)) };
}

/** The record of the build in `dist/`, after all its files were held against it. */
async function wholeBuild(): Promise<string> {
  const dist = join(ROOT, 'dist');
  const text = await readFile(join(dist, BUILD_RECORD), 'utf8');
  const paths = (await filesIn(dist)).filter((path) => path !== BUILD_RECORD);
  expect(await hashFiles(dist, paths)).toEqual(parseBuildRecord(text).files);
  return text;
}

describe('a build that is broken off', () => {
  it('leaves the last good one whole whenever it is, and the next one clears up', async () => {
    const random = seeded(drawSeed());
    const start = performance.now();
    expect(await startBuild().ended).toBe(0);
    const duration = performance.now() - start;
    const first = await wholeBuild();
    let brokenOff = 0;
    let turns = 0;
    for (; brokenOff < WANTED && turns < 2 * WANTED; turns += 1) {
      const signal = SIGNALS[turns % SIGNALS.length];
      await writeFile(METHOD, `${await readFile(METHOD, 'utf8')}\nOne more sentence.\n`);
      const { child, ended } = startBuild();
      await wait(random() * 0.9 * duration);
      child.kill(signal);
      const code = await ended;
      if (code !== 0) brokenOff += 1;
      expect(code !== 0 || (await wholeBuild()) !== first).toBe(true);
      await wholeBuild();
    }
    expect(await startBuild().ended).toBe(0);
    expect(await wholeBuild()).not.toBe(first);
    expect((await readdir(ROOT)).filter((name) => name.startsWith('dist')).sort()).toEqual([
      'dist',
      'dist-hosts',
    ]);
    console.log(`${brokenOff} of ${turns} builds broken off before their end.`);
    expect(brokenOff).toBe(WANTED);
  });
});

/** Processes of this system that were started with some words, whoever started them. */
async function runningWith(words: string): Promise<number> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = all.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => ''));
  return (await Promise.all(lines)).filter((line) => line.includes(words)).length;
}

describe.runIf(canUnshare)('a build that is killed', () => {
  const RUN = join(ROOT, 'scripts/parts/render-job.ts');

  it('takes what it started with it', async () => {
    await rm(join(ROOT, 'node_modules'), { recursive: true, force: true });
    const { child, ended } = startBuild();
    while ((await runningWith(RUN)) === 0) await wait(50);
    // A run looks for its build as soon as it has read its own code.
    await wait(1000);
    child.kill('SIGKILL');
    await ended;
    // By itself it would work on for longer than that.
    await expect.poll(() => runningWith(RUN), { timeout: 3000 }).toBe(0);
  });
});

describe.runIf(canUnshare)('a build that cannot be written', () => {
  const disk = join(ROOT, 'disk');
  const run = (size: string, before: string) =>
    onSmallDisk(
      disk,
      size,
      `cd '${ROOT}' && mkdir disk/dist && echo kept > disk/dist/index.html && ${before} SOCIAL_CARDS=off PATH='${PATH}' OUT_DIR=disk/dist node scripts/build.ts 2>&1; echo "code $?"; ls disk; cat disk/dist/index.html`,
    );

  it('says that the disk is full, and leaves the last good one', async () => {
    await mkdir(disk, { recursive: true });
    const { output } = run('300k', '');
    expect(output).toContain('The disk is full. Make room, then try again.');
    expect(output).toMatch(/disk\/dist is as it was\.\n(?:.*\n)*code 1\ndist\nkept\n$/);
  });

  it('says that the folder can only be read', async () => {
    await mkdir(disk, { recursive: true });
    const { output } = run('300k', 'mount -o remount,ro disk;');
    expect(output).toContain('The disk can only be read, not written to.');
    expect(output).toMatch(/code 1\ndist\nkept\n$/);
  });
});
