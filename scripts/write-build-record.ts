import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCK_FILE, parseAnchorsLock } from '../src/lib/addresses/anchors-lock.ts';
import {
  BUILD_RECORD,
  buildRecordLines,
  type BuildRecord,
  type FileHashes,
} from '../src/lib/publishing/build-record.ts';
import { hashInputs } from './hash-folder.ts';
import { BASE_PATH, SITE_ORIGIN } from './hosting.ts';
import { writeLines } from './write-lines.ts';

/**
 * Writes into a build what is in it (the hash of every other file) and what the check found, as the last of its files:
 * publishing asks for it. `promised` is the file that lists the addresses that it promises, as lines of JSON.
 */
export async function writeBuildRecord(
  { promised, ...known }: Pick<BuildRecord, 'check' | 'redirects'> & { readonly promised: string },
  folder: string,
  files: FileHashes,
): Promise<void> {
  const lock = parseAnchorsLock(await readLock());
  const addresses = (await readFile(promised, 'utf8')).trimEnd().split('\n');
  const lines = buildRecordLines({
    version: 1,
    origin: SITE_ORIGIN,
    base: BASE_PATH,
    ...known,
    inputs: (await hashInputs(process.cwd())) ?? '',
    promised: [
      ...new Set([
        ...lock.addresses.map(({ address }) => address),
        // Written by the process that held the content.
        ...addresses.map((line) => JSON.parse(line) as string),
      ]),
    ],
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
