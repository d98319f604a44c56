import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertEntry } from '../../src/lib/new/insert-entry.ts';

const RUN = join(process.cwd(), 'scripts/run.mjs');
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plain-record-'));
  cpSync('tests/fixtures/good/content', join(root, 'content'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Runs `npm run new` without a terminal, as a script would. */
function start(...typed: string[]): { status: number | null; said: string } {
  const options = { cwd: root, encoding: 'utf8', input: '' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [RUN, 'new', ...typed], options);
  return { status, said: stdout + stderr };
}
const read = (path: string) => readFileSync(join(root, 'content', path), 'utf8');
const TERM = ['term', '--id', 'ramp', '--term', 'Ramp', '--definition', 'A slope.'];

describe('npm run new', () => {
  it('makes a file that passes the check', () => {
    expect(start(...TERM, '--source', 'harbour-audit-2031').status).toBe(0);
    expect(read('glossary/ramp.md')).toContain('A slope.');
  });

  it('refuses to overwrite what is there', () => {
    const before = read('glossary/concession.md');
    const { status, said } = start(
      ...['term', '--id', 'concession', '--term', 'X', '--definition', 'Y.', '--source', 'z'],
    );
    expect([status, read('glossary/concession.md')]).toEqual([1, before]);
    expect(said).toContain('content/glossary/concession.md is there already');
  });

  it('keeps nothing that does not pass, and says why', () => {
    const { status, said } = start(...TERM, '--source', 'harbour-audit-2013');
    expect(status).toBe(1);
    expect(said).toContain('Did you mean "harbour-audit-2031"?');
    expect(() => read('glossary/ramp.md')).toThrow('ENOENT');
  });

  it('lists every answer that is missing, where there is nobody to ask', () => {
    const { status, said } = start('section');
    expect(status).toBe(1);
    expect(said).toMatch(/--explainer[\s\S]*--id[\s\S]*--title/);
  });

  it('says what it can start', () => {
    expect(start('chapter').said).toContain('explainer, section, claim, event, term');
  });

  it('numbers a section after the last', () => {
    const { said } = start('section', '--explainer', 'tolls', '--id', 'next', '--title', 'Next?');
    expect(said).toContain('content/explainers/tolls/sections/04-next.mdx');
  });
});

describe('insertEntry', () => {
  const LIST =
    '# Oldest first.\nevents:\n  - id: a\n    date: 2031-01\n  # The last.\n  - id: c\n    date: 2031-03\n';

  it('puts an entry before the first that is dated later, and touches nothing else', () => {
    const text = insertEntry(LIST, 'events', { id: 'b', date: '2031-02' });
    expect(text).toBe(
      LIST.replace('  # The last.\n', '  # The last.\n  - id: b\n    date: 2031-02\n'),
    );
  });

  it('puts it at the end where nothing is later', () => {
    expect(insertEntry(LIST, 'events', { id: 'd', date: '2032' })).toBe(
      `${LIST}  - id: d\n    date: "2032"\n`,
    );
  });

  it('fills an empty list, and a file that is not there', () => {
    expect(insertEntry('events: []\n', 'events', { id: 'a' })).toBe('events:\n  - id: a\n');
    expect(insertEntry('', 'people', { id: 'a' })).toBe('people:\n  - id: a\n');
  });
});
