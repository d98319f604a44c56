import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/lib/check/check-content.ts';
import { formatProblems } from '../../src/lib/problems/format-problems.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'plain-record-'));
});
afterEach(() => rm(root, { recursive: true }));

const write = async (path: string, text: string) => {
  await mkdir(join(root, 'content', path, '..'), { recursive: true });
  await writeFile(join(root, 'content', path), text);
};
const rows = async () =>
  (await checkContent(root)).problems.map(({ file, rule }) => `${file} ${rule}`);

describe('checkContent', () => {
  it('says which files a site cannot do without', async () => {
    await mkdir(join(root, 'content'));
    expect(await rows()).toEqual([
      ...['content/pages/accessibility.md missing-file', 'content/pages/method.md missing-file'],
      'content/people.yaml missing-file',
    ]);
  });

  it('says so only once of people who are named elsewhere', async () => {
    await write('glossary/toll.md', '---\nterm: Toll\nsources: [audit]\n---\n[Ada](person:ada)');
    await write('sources/a.yaml', 'references: []');
    expect(await rows()).toEqual([
      'content/glossary/toll.md unknown-source',
      ...['content/pages/accessibility.md missing-file', 'content/pages/method.md missing-file'],
      'content/people.yaml missing-file',
    ]);
  });

  it('lists problems by file, line and column', async () => {
    await write('pages/method.md', '---\ntitle: A\ndek: B\n---\nA[@y]\n\nB[@x] C[@w]');
    await write('pages/accessibility.md', '---\ntitle: A\ndek: B\n---\nA');
    await write('people.yaml', 'people: []');
    const { problems } = await checkContent(root);
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [5, 3],
      [7, 3],
      [7, 9],
    ]);
  });

  it('passes over files that are no content', async () => {
    await write('pages/method.md', '---\ntitle: A\ndek: B\n---\nA');
    await write('pages/accessibility.md', '---\ntitle: A\ndek: B\n---\nA');
    await write('people.yaml', 'people: []');
    await write('notes.txt', 'Ask the board.');
    expect(await rows()).toEqual([]);
  });

  it('throws where there is no content folder', async () => {
    await expect(checkContent(root)).rejects.toThrow('ENOENT');
  });
});

describe('formatProblems', () => {
  const problem = {
    ...({
      rule: 'bad-date',
      severity: 'error',
      file: 'content/a.md',
      message: 'It is no date.',
    } as const),
  };

  it('gives place, rule, message and cure, then a count', () => {
    const first = { ...problem, line: 2, column: 7, hint: 'Write 2031.' };
    expect(formatProblems([first, problem])).toMatchInlineSnapshot(`
      "content/a.md:2:7  error  bad-date
        It is no date.
        Write 2031.

      content/a.md  error  bad-date
        It is no date.

      2 problems in 1 file."
    `);
  });
});
