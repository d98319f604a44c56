import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent, type CheckResult } from '../../src/lib/check/check-content.ts';
import { formatProblems } from '../../src/lib/problems/format-problems.ts';

const FIXTURES = new URL('../fixtures/', import.meta.url).pathname;
const mistakes = await readdir(join(FIXTURES, 'bad'));

/** Checks the good tree with the files of one folder laid over it. */
async function checkOver(name: string): Promise<CheckResult> {
  const root = await mkdtemp(join(tmpdir(), 'plain-record-'));
  try {
    await cp(join(FIXTURES, 'good'), root, { recursive: true });
    await cp(join(FIXTURES, 'bad', name), root, { recursive: true });
    return await checkContent(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

describe('the good tree', () => {
  it('has no problems', async () => {
    const { problems } = await checkContent(join(FIXTURES, 'good'));
    expect(problems).toEqual([]);
  });

  it('has every kind of file and pointer', async () => {
    const { record } = await checkContent(join(FIXTURES, 'good'));
    const tolls = record.explainers.find(({ id }) => id === 'tolls');
    const pointers = [tolls?.opening, ...(tolls?.sections ?? []).map(({ prose }) => prose)];
    const kinds = pointers.flatMap((prose) => prose?.references ?? []).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['claim', 'term', 'event', 'person', 'source']));
    expect(record.explainers).toHaveLength(2);
    expect(tolls?.corrections).toHaveLength(2);
    expect(record.pages).toHaveLength(2);
  });
});

describe('a mistake is reported once, at its place, with its cure', () => {
  it.each(mistakes)('%s', async (name) => {
    const expected = await readFile(join(FIXTURES, 'bad', name, 'expected.txt'), 'utf8');
    const { problems } = await checkOver(name);
    expect(`${formatProblems(problems)}\n`).toBe(expected);
  });

  it('has fixtures to show it', () => {
    expect(mistakes.length).toBeGreaterThan(80);
  });
});

describe('a position', () => {
  it('is never line or column 0', async () => {
    const results = await Promise.all(mistakes.map((name) => checkOver(name)));
    const places = results.flatMap(({ problems }) => problems);
    expect(places.filter(({ line, column }) => line === 0 || column === 0)).toEqual([]);
  });
});
