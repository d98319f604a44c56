import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { LOCK_FILE, parseAnchorsLock } from '../../src/lib/addresses/anchors-lock.ts';
import { BUILD_RECORD, type BuildRecord } from '../../src/lib/publishing/build-record.ts';
import { missingAddresses } from '../../src/lib/publishing/missing-addresses.ts';
import { filesIn, hashFiles, hashInputs } from '../hash-folder.ts';
import { differences, listed } from './hold-against-record.ts';
import { readBuildRecord } from './read-build-record.ts';

/** A build that may be published. */
export interface SoundBuild {
  readonly folder: string;
  readonly record: BuildRecord;
  /** The SHA-256 of its record, which names everything in it. */
  readonly hash: string;
}

/**
 * Reads a build and holds it against its record, against the content beside it and against what is online.
 * @throws with what is wrong, for the publisher, where it must not be published.
 */
export async function readBuild(
  folder: string,
  online: BuildRecord | undefined,
  root: string,
): Promise<SoundBuild> {
  const { record, hash } = await readRecord(folder);
  if (record.check.errors > 0)
    throw new Error(
      `The check found ${record.check.errors} errors in what ${folder} was built from. Run "npm run check".`,
    );
  const inputs = await hashInputs(root);
  if (inputs !== undefined && inputs !== record.inputs)
    throw new Error(
      `${folder} was built from something else than what lies here now: content or code was changed since. Run "npm run build"; if that stops with errors, mend them first.`,
    );
  const paths = (await filesIn(folder)).filter((path) => path !== BUILD_RECORD);
  const wrong = differences(record.files, await hashFiles(folder, paths));
  if (wrong !== undefined)
    throw new Error(`${folder} is not as it was built. Run "npm run build".\n${wrong}`);
  if (online !== undefined && online.base !== record.base)
    throw new Error(
      `${folder} was built for the folder ${record.base}, and what is online for ${online.base}: every address would change. Set BASE_PATH and build again, or publish to another folder.`,
    );
  const lost = missingAddresses(
    [...record.promised, ...(online?.promised ?? []), ...(await lockedAddresses(root))],
    record,
    (file) => idsOn(join(folder, file)),
  );
  if (lost.length > 0)
    throw new Error(
      `${lost.length === 1 ? 'An address that was promised leads' : `${lost.length} addresses that were promised lead`} nowhere in ${folder}. Whoever saved or cited it would find nothing: bring it back, or name the old id under "formerly" of what it became.\n${listed(lost)}`,
    );
  return { folder, record, hash };
}

async function readRecord(folder: string): Promise<{ record: BuildRecord; hash: string }> {
  const file = join(folder, BUILD_RECORD);
  return readBuildRecord(file).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      error.code === 'ENOENT' || error.code === 'ENOTDIR'
        ? `${folder} holds no finished build: ${BUILD_RECORD} is not in it. Run "npm run build".`
        : `${file} cannot be read. Run "npm run build".`,
    );
  });
}

async function lockedAddresses(root: string): Promise<string[]> {
  const text = await readFile(join(root, 'content', LOCK_FILE), 'utf8').catch(() => '');
  return parseAnchorsLock(text).addresses.map(({ address }) => address);
}

const ids = new Map<string, ReadonlySet<string>>();

function idsOn(file: string): ReadonlySet<string> {
  const known = ids.get(file);
  if (known !== undefined) return known;
  const { document } = parseHTML(readFileSync(file, 'utf8'));
  const found = new Set([...document.querySelectorAll('[id]')].map(({ id }) => id));
  ids.set(file, found);
  return found;
}
