import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/lib/check/check-content.ts';

const FIXTURES = new URL('../fixtures/', import.meta.url).pathname;
const mistakes = await readdir(join(FIXTURES, 'bad'));
const roots: string[] = [];
afterAll(() => Promise.all(roots.map((root) => rm(root, { recursive: true }))));

describe('a check that keeps little in memory', () => {
  it.each(mistakes)('finds all but notes, at the same places: %s', async (name) => {
    const root = await mkdtemp(join(tmpdir(), 'plain-record-'));
    roots.push(root);
    await cp(join(FIXTURES, 'good'), root, { recursive: true });
    await cp(join(FIXTURES, 'bad', name), root, { recursive: true });
    const { problems } = await checkContent(root);
    const lean = await checkContent(root, { isLean: true });
    const isShown = ({ severity }: { readonly severity: string }) => severity !== 'note';
    expect(lean.problems.filter(isShown)).toEqual(problems.filter(isShown));
  });

  it('holds the same content and record as any', async () => {
    const { content, record } = await checkContent('.');
    const lean = await checkContent('.', { isLean: true });
    expect(lean.content).toEqual(content);
    const textsOf = ({ explainers, terms }: typeof record) => [
      ...explainers.flatMap(({ opening, sections, claims }) => [
        opening,
        ...sections.map(({ prose }) => prose),
        ...claims.map(({ reasoning }) => reasoning),
      ]),
      ...terms.map(({ prose }) => prose),
    ];
    expect(textsOf(lean.record)).toEqual(textsOf(record));
    expect(lean.record.explainers.map(({ words }) => words)).toEqual(
      record.explainers.map(({ words }) => words),
    );
  });
});
