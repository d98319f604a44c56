import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/lib/check/check-content.ts';
import { writeSyntheticContent } from '../bench/synthetic-content.ts';
import { wordShuffler } from '../bench/word-shuffler.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'plain-record-'));
  await writeSyntheticContent('content', join(root, 'content'), { explainers: 2, seed: 7 });
});
afterAll(() => rm(root, { recursive: true }));

describe('explainers made for measuring', () => {
  it('hold together, and have the size of the flagship', async () => {
    const { record, problems } = await checkContent(root);
    const real = (await checkContent('.')).record;
    const flagship = real.explainers.find(({ id }) => id === 'deepseek-shock');
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(record.explainers).toHaveLength(2);
    for (const explainer of record.explainers) {
      expect(explainer.claims.length).toBe(flagship?.claims.length);
      expect(explainer.events.length).toBe(flagship?.events.length);
      expect(explainer.citations.length).toBe(flagship?.citations.length);
      expect(Math.abs(explainer.words / (flagship?.words ?? 1) - 1)).toBeLessThan(0.01);
    }
  });

  it('are no two alike', async () => {
    const text = (number: number) =>
      readFile(
        join(root, `content/explainers/explainer-000${number}/sections/05-cost.mdx`),
        'utf8',
      );
    expect(await text(1)).not.toBe(await text(2));
  });
});

describe('words exchanged by a seed', () => {
  const shuffler = wordShuffler('Some words stand here, others follow them: v3-report, 294k.');

  it('are the same for the same seed', () => {
    expect(shuffler(3)('words stand here')).toBe(shuffler(3)('words stand here'));
  });

  it('keep their length, and numbers and names with digits stay as they are', () => {
    expect(shuffler(3)('Some v3-report stand 294k')).toMatch(/^Some v3-report \p{Ll}{5} 294k$/u);
  });
});
