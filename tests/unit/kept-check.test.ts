import { hash } from 'node:crypto';
import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/lib/check/check-content.ts';
import { lookAtParts } from '../../src/lib/check/parts/check-in-parts.ts';
import type { PartResult } from '../../src/lib/check/parts/check-part.ts';
import { keptWork, type Kept } from '../../src/lib/check/parts/kept-work.ts';
import { listContent } from '../../src/lib/check/read-content.ts';

const GOOD = new URL('../fixtures/good', import.meta.url).pathname;
const TEXT = 'content/explainers/tolls/sections/01-promise.mdx';
const roots: string[] = [];
afterAll(() => Promise.all(roots.map((root) => rm(root, { recursive: true }))));

async function newSite(): Promise<{ root: string; kept: Kept }> {
  const root = await mkdtemp(join(tmpdir(), 'plain-record-'));
  roots.push(root);
  await cp(GOOD, root, { recursive: true });
  return { root, kept: { folder: join(root, 'kept'), code: 'one' } };
}

/** Checks in this thread as a thread would, with answers kept. */
async function check(root: string, kept: Kept) {
  const work = keptWork(kept);
  const found = await lookAtParts(root, undefined, await listContent(join(root, 'content')), {
    inPart: 1,
    areNotesListed: true,
    start: () => ({
      count: 2,
      // The kind of task says what its answer is.
      deal: (tasks) => Promise.resolve(tasks.map((task) => work(task)) as never[]),
      tellAll: (task) => Promise.resolve(void work(task)),
      stop: () => Promise.resolve(),
    }),
  });
  return found?.problems;
}

const FORGED = {
  ...{ rule: 'house-style', severity: 'warning', message: 'Kept.' },
  file: 'content/people.yaml',
} as const;

/** Puts a problem that is none into every answer about a part. */
async function forge({ folder }: Kept): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    // Written by the check.
    const answer = deserialize((await readFile(file)).subarray(32)) as PartResult | unknown[];
    if (!('style' in answer)) continue;
    const bytes = serialize({ ...answer, style: [FORGED] });
    await writeFile(file, Buffer.concat([hash('sha256', bytes, 'buffer'), bytes]));
  }
}

describe('a check whose answers are kept', () => {
  it('takes the answers of the last one where all is as it was', async () => {
    const { root, kept } = await newSite();
    const first = await check(root, kept);
    expect(first).toEqual((await checkContent(root)).problems);
    expect(await check(root, kept)).toEqual(first);
    await forge(kept);
    expect(await check(root, kept)).toContainEqual(FORGED);
  });

  it('looks again at what was changed', async () => {
    const { root, kept } = await newSite();
    await check(root, kept);
    const text = await readFile(join(root, TEXT), 'utf8');
    // As long as before.
    await writeFile(join(root, TEXT), text.replace(/\w\)(?<=\(claim:[\w-]+\))/, 'q)'));
    const found = await check(root, kept);
    expect(found).toEqual((await checkContent(root)).problems);
    expect(found?.map(({ rule }) => rule)).toContain('unknown-claim');
  });

  it('takes no answer that other code gave, or that was damaged', async () => {
    const { root, kept } = await newSite();
    const first = await check(root, kept);
    await forge(kept);
    expect(await check(root, { ...kept, code: 'two' })).toEqual(first);
    for (const name of await readdir(kept.folder))
      await appendFile(join(kept.folder, name), 'and more');
    expect(await check(root, kept)).toEqual(first);
  });

  it('does without where nothing can be kept', async () => {
    const { root } = await newSite();
    const kept = { folder: join(root, TEXT), code: 'one' };
    expect(await check(root, kept)).toEqual((await checkContent(root)).problems);
  });
});
