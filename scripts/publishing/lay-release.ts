import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import {
  BUILD_RECORD,
  type BuildRecord,
  type FileHashes,
} from '../../src/lib/publishing/build-record.ts';
import { isLasting } from '../../src/lib/publishing/lasting-files.ts';
import { hashFiles } from '../hash-folder.ts';
import { differences } from './hold-against-record.ts';
import { layCopy, layLink } from './lay-file.ts';
import type { SoundBuild } from './read-build.ts';
import { readReleaseRecord, type ReleaseFolder } from './release-folder.ts';

/** Lays a build into a folder. Files that are online already are not copied once more. Gives the number of new ones. */
export async function layBuild(
  { folder, record }: SoundBuild,
  to: string,
  online: { readonly path: string; readonly record: BuildRecord } | undefined,
  stamp: number,
): Promise<number> {
  let fresh = 0;
  for (const [path, hash] of Object.entries(record.files)) {
    if (online?.record.files[path] === hash)
      await layLink(join(online.path, path), join(to, path), stamp);
    else {
      await layCopy(join(folder, path), join(to, path), stamp);
      fresh += 1;
    }
  }
  await layCopy(join(folder, BUILD_RECORD), join(to, BUILD_RECORD), stamp);
  return fresh;
}

/**
 * Lays the lasting files of other releases beside those of one that is not online yet, for pages that are still open in
 * browsers. Damaged ones are left out. Gives their number.
 */
export async function layLastingFiles(
  folder: ReleaseFolder,
  to: string,
  record: BuildRecord,
  others: readonly string[],
  stamp: number,
): Promise<number> {
  const laid = new Set<string>();
  for (const name of others) {
    const from = join(folder.releases, name);
    const other = await readReleaseRecord(folder, name).catch(() => undefined);
    const files = other?.files ?? {};
    const wanted = Object.keys(files).filter(
      (path) => isLasting(path) && !laid.has(path) && !Object.hasOwn(record.files, path),
    );
    const found = await hashFiles(from, wanted).catch((): FileHashes => ({}));
    for (const path of wanted.filter((path) => found[path] === files[path])) {
      await layLink(join(from, path), join(to, path), stamp);
      laid.add(path);
    }
  }
  return laid.size;
}

/** Reads a release back and holds it against its record. @throws where a file is not as it was built. */
export async function verifyRelease(path: string, record: BuildRecord): Promise<void> {
  const found = await hashFiles(path, Object.keys(record.files)).catch((error: unknown) => {
    throw new Error(`A file of ${path} cannot be read: ${String(error)}`);
  });
  const wrong = differences(record.files, found);
  if (wrong !== undefined) throw new Error(`${path} is damaged.\n${wrong}`);
}

/** Asks the system to write everything to the disk, where it can: a power cut must not find names without files. */
export function settle(path: string): void {
  spawnSync('sync', ['-f', path], { stdio: 'ignore', timeout: 60_000 });
}
