import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCK_FILE, parseAnchorsLock } from '../src/lib/addresses/anchors-lock.ts';
import { promisedAddresses } from '../src/lib/addresses/addresses.ts';
import { redirectsOf } from '../src/lib/addresses/redirects.ts';
import type { CheckResult } from '../src/lib/check/check-content.ts';
import {
  BUILD_RECORD,
  buildRecordLines,
  type FileHashes,
} from '../src/lib/publishing/build-record.ts';
import { hashInputs } from './hash-folder.ts';
import { BASE_PATH, SITE_ORIGIN } from './hosting.ts';
import { writeLines } from './write-lines.ts';

/**
 * Writes into a build what is in it (the hash of every other file) and what the check found, as the last of its files:
 * publishing asks for it.
 */
export async function writeBuildRecord(
  { record, problems }: CheckResult,
  folder: string,
  files: FileHashes,
): Promise<void> {
  const lock = parseAnchorsLock(await readLock());
  const count = (wanted: string) => problems.filter(({ severity }) => severity === wanted).length;
  const lines = buildRecordLines({
    version: 1,
    origin: SITE_ORIGIN,
    base: BASE_PATH,
    check: { errors: count('error'), warnings: count('warning') },
    inputs: (await hashInputs(process.cwd())) ?? '',
    promised: [
      ...new Set([...lock.addresses.map(({ address }) => address), ...promisedAddresses(record)]),
    ],
    redirects: redirectsOf(record),
    files,
  });
  await writeLines(join(folder, BUILD_RECORD), lines);
}

/** The addresses recorded so far: none where no file lists them yet. */
async function readLock(): Promise<string> {
  return readFile(join(process.cwd(), 'content', LOCK_FILE), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    },
  );
}
