import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/lib/check/check-content.ts';
import { checkInParts, lookAtParts } from '../../src/lib/check/parts/check-in-parts.ts';
import { partWork } from '../../src/lib/check/parts/part-work.ts';
import { planParts } from '../../src/lib/check/parts/plan-parts.ts';
import type { Threads } from '../../src/lib/check/parts/threads.ts';
import { listContent } from '../../src/lib/check/read-content.ts';
import { writeSyntheticContent } from '../bench/synthetic-content.ts';

const FIXTURES = new URL('../fixtures/', import.meta.url).pathname;
const mistakes = await readdir(join(FIXTURES, 'bad'));
const roots: string[] = [];
afterAll(() => Promise.all(roots.map((root) => rm(root, { recursive: true }))));

async function newRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'plain-record-'));
  roots.push(root);
  return root;
}

/** Does in this thread what threads would do. */
function inThisThread(): Threads {
  const work = partWork();
  return {
    count: 2,
    // The kind of task says what its answer is.
    deal: (tasks) => Promise.resolve(tasks.map((task) => work(task)) as never[]),
    tellAll: (task) => Promise.resolve(void work(task)),
    stop: () => Promise.resolve(),
  };
}

const dealing = { inPart: 1, start: inThisThread, areNotesListed: true };

describe('a check in parts', () => {
  const seen: boolean[] = [];

  it.each(mistakes)('finds what one look at everything finds: %s', async (name) => {
    const root = await newRoot();
    await cp(join(FIXTURES, 'good'), root, { recursive: true });
    await cp(join(FIXTURES, 'bad', name), root, { recursive: true });
    const listed = await listContent(join(root, 'content'));
    const found = await lookAtParts(root, undefined, listed, dealing);
    seen.push(found !== undefined);
    if (found !== undefined) expect(found.problems).toEqual((await checkContent(root)).problems);
  });

  it('needs no look at everything for most mistakes', () => {
    expect(seen.filter(Boolean).length / mistakes.length).toBeGreaterThan(0.7);
  });

  it('finds the same in explainers that share sources, terms and people', async () => {
    const root = await newRoot();
    await writeSyntheticContent('content', join(root, 'content'), { explainers: 3, seed: 5 });
    const listed = await listContent(join(root, 'content'));
    const found = await lookAtParts(root, undefined, listed, dealing);
    expect(found?.problems).toEqual((await checkContent(root)).problems);
  });

  it('finds the same with threads', async () => {
    const root = await newRoot();
    await writeSyntheticContent('content', join(root, 'content'), { explainers: 12, seed: 6 });
    const found = await checkInParts(root);
    const all = await checkContent(root);
    expect(found.problems).toEqual(all.problems);
    // Only what was looked at in parts leaves out files without problems.
    expect(found.files.size).toBeLessThan(all.files.size);
  });
});

describe('the parts', () => {
  it('hold each file once, and an explainer’s files together', async () => {
    const { paths } = await listContent('content');
    const parts = planParts(paths, 1);
    expect(parts.flat().sort()).toEqual(paths.filter((path) => path !== 'anchors.lock'));
    for (const part of parts)
      expect(new Set(part.flatMap((path) => /^explainers\/[^/]+/.exec(path) ?? [])).size).toBe(1);
  });
});
