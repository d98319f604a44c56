import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  BUILD_RECORD,
  formatBuildRecord,
  type BuildRecord,
} from '../../src/lib/publishing/build-record.ts';

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Writes a build of a few files, with its record, in place of what was in the folder. */
export async function writeSmallBuild(
  folder: string,
  files: Readonly<Record<string, string>>,
  changes: Partial<BuildRecord> = {},
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const record: BuildRecord = {
    version: 1,
    origin: 'https://merrow.test',
    base: '/',
    check: { errors: 0, warnings: 0 },
    inputs: sha256('inputs'),
    promised: ['/', '/tolls/#money'],
    redirects: [],
    files: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, sha256(text)])),
    ...changes,
  };
  await writeFile(join(folder, BUILD_RECORD), formatBuildRecord(record));
}
