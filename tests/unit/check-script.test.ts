import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;
const GOOD = join(ROOT, 'tests/fixtures/good');
const BAD = join(ROOT, 'tests/fixtures/bad');
const folders: { [name: string]: string } = {};

beforeAll(async () => {
  for (const name of ['date-in-words', 'claim-not-in-text', 'source-not-archived']) {
    const root = await mkdtemp(join(tmpdir(), 'plain-record-'));
    await cp(GOOD, root, { recursive: true });
    await cp(join(BAD, name), root, { recursive: true });
    folders[name] = root;
  }
});
afterAll(async () => {
  for (const root of Object.values(folders)) await rm(root, { recursive: true });
});

function check(root: string, ...options: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts/check.ts'), '--root', root, ...options],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}
const over = (name: string, ...options: readonly string[]) =>
  check(folders[name] ?? '', ...options);

describe('npm run check', () => {
  it('ends with 0 where there is nothing wrong', () => {
    expect(check(GOOD)).toEqual({
      ...{ status: 0, stdout: 'The content has no problems.\n', stderr: '' },
    });
  });

  it('ends with 1 where there are errors, and shows the line', () => {
    const { status, stdout } = over('date-in-words');
    expect(status).toBe(1);
    expect(stdout).toMatch(/timeline\.yaml:20:11 {2}error {2}bad-date\n.*\n {2}20 \|.*May 2031/);
  });

  it('ends with 0 where there are only warnings, and with 1 if it is strict', () => {
    expect(over('claim-not-in-text').status).toBe(0);
    expect(over('claim-not-in-text').stdout).toContain('warning  claim-not-in-text');
    expect(over('claim-not-in-text', '--strict').status).toBe(1);
  });

  it('never ends with 1 for notes, which it shows when asked', () => {
    const { status, stdout } = over('source-not-archived', '--strict');
    expect(status).toBe(0);
    expect(stdout).toContain('1 note left out');
    expect(over('source-not-archived', '--notes').stdout).toContain('note  source-not-archived');
  });

  it('holds deadlines against the day that is given', () => {
    expect(check(GOOD, '--strict', '--today', '2032-04-30').status).toBe(0);
    const late = check(GOOD, '--strict', '--today', '2032-05-01');
    expect(late.status).toBe(1);
    expect(late.stdout).toContain('check-again');
  });

  it('writes JSON and annotations', () => {
    const { stdout } = over('date-in-words', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject([{ rule: 'bad-date', line: 20, column: 11 }]);
    expect(JSON.parse(check(GOOD, '--format', 'json').stdout)).toEqual([]);
    expect(over('date-in-words', '--format', 'github').stdout).toMatch(/^::error file=content\//);
    expect(check(GOOD, '--format', 'github').stdout).toBe('');
  });

  it.each([
    ['a folder without content', [join(ROOT, 'docs')], 'content'],
    ['a folder that does not exist', [join(ROOT, 'nowhere')], 'ENOENT'],
    ['a format that does not exist', [GOOD, '--format', 'xml'], 'text, json, github'],
    ['a format that every object has', [GOOD, '--format', 'constructor'], 'text, json, github'],
    ['an option that does not exist', [GOOD, '--strickt'], 'strickt'],
    ['a day that is none', [GOOD, '--today', 'tomorrow'], 'tomorrow'],
    ['a day that is not in the calendar', [GOOD, '--today', '2031-02-30'], '2031-02-30'],
  ])('ends with 2 for %s, in one line', (_what, [root = '', ...options], words) => {
    const { status, stdout, stderr } = check(root, ...options);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('ends with 2 where content is a file', async () => {
    const root = await mkdtemp(join(tmpdir(), 'plain-record-'));
    await writeFile(join(root, 'content'), '');
    expect(check(root).status).toBe(2);
    await rm(root, { recursive: true });
  });
});
