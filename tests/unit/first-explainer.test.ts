import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The guide's blocks: commands to type, and files to write. */
const guide = readFileSync('docs/first-explainer.md', 'utf8');
const blocks = [...guide.matchAll(/^```(\w+)([^\n]*)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', info = '', text = '']) => ({ language, info: info.trim(), text }),
);
const RUN = join(process.cwd(), 'scripts/run.mjs');
let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'plain-record-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('the guide to a first explainer, followed word for word', () => {
  it('has commands and files to follow', () => {
    expect(blocks.filter(({ language }) => language === 'sh').length).toBeGreaterThan(3);
    expect(blocks.filter(({ info }) => info.startsWith('file=')).length).toBe(2);
  });

  it('ends with an explainer that passes the strict check', () => {
    for (const { language, info, text } of blocks) {
      if (info === 'no-test') continue;
      if (language === 'sh') for (const line of text.trim().split('\n')) follow(line);
      else write(info.replace('file=', ''), text);
    }
  });
});

function follow(line: string): void {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
  const [npm, run, name, ...rest] = words;
  expect([npm, run]).toEqual(['npm', 'run']);
  const typed = [name ?? '', ...rest.filter((word) => word !== '--')].map(String);
  const { status, stdout, stderr } = spawnSync(process.execPath, [RUN, ...typed], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(`${line}\n${stdout}${stderr}exit ${String(status)}`).toMatch(/exit 0$/);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
