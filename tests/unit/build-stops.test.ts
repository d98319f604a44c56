import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const RUN = join(process.cwd(), 'scripts/run.mjs');
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plain-record-'));
  for (const tree of ['good', 'bad/unknown-claim-near'])
    cpSync(`tests/fixtures/${tree}`, root, { recursive: true });
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/index.html'), 'the last good build');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('a build of content with a mistake', () => {
  it('stops with exit code 1 and the whole message, and leaves the last good build as it was', () => {
    const { status, stderr } = spawnSync(process.execPath, [RUN, 'build'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /content\/\S+\.mdx:\d+:\d+ {2}error {2}unknown-claim\n.*\n.*Did you mean/,
    );
    expect(stderr).toContain('Nothing was built.');
    expect(readdirSync(join(root, 'dist'))).toEqual(['index.html']);
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('the last good build');
  });
});
