import { mkdir, mkdtemp, readlink, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { releaseFolder, switchTo } from '../../scripts/publishing/release-folder.ts';

/** Another disk than the one for temporary files, on which no rename to here can succeed. */
const OTHER = '/dev/shm';
const deviceOf = (path: string) =>
  stat(path).then(
    ({ dev }) => dev,
    () => undefined,
  );
const hasOther = ![await deviceOf(tmpdir()), undefined].includes(await deviceOf(OTHER));

it.runIf(hasOther)(
  'the old release stays online where the switch fails: it is one step',
  async () => {
    const path = await mkdtemp(join(tmpdir(), 'plain-record-switch-'));
    const work = await mkdtemp(join(OTHER, 'plain-record-switch-'));
    try {
      await mkdir(join(path, 'releases'));
      await symlink('releases/0001-aaaaaaaaaaaa', join(path, 'current'));
      await expect(switchTo({ ...releaseFolder(path), work }, '0002-bbbbbbbbbbbb')).rejects.toThrow(
        'EXDEV',
      );
      expect(await readlink(join(path, 'current'))).toBe('releases/0001-aaaaaaaaaaaa');
    } finally {
      for (const folder of [path, work]) await rm(folder, { recursive: true });
    }
  },
);
