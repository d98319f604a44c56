import { createHash, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { FileHashes } from '../src/lib/publishing/build-record.ts';

/** How many files are read before anything else gets its turn. */
const TOGETHER = 64;

/** What a build is made from. What lies in folders and begins with a dot is the editor's or the system's. */
const INPUTS = [
  ...['LICENSE-CONTENT', 'astro.config.mjs', 'content', 'examples', 'package-lock.json', 'public'],
  'src',
];

/**
 * The SHA-256 of every file in a folder, read from the disk.
 * @throws where something in it is no plain file or folder, such as a link that leads out of it.
 */
export async function hashFolder(folder: string): Promise<FileHashes> {
  return hashFiles(folder, await filesIn(folder));
}

/** The paths of all files in a folder, with forward slashes, sorted by code unit. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
      if (!entry.isFile()) throw new Error(`${path} is no plain file.`);
      return path;
    })
    .sort();
}

/** One SHA-256 of everything that a build is made from; undefined where the folder holds no content. */
export async function hashInputs(root: string): Promise<string | undefined> {
  const found = await filesAmong(root, INPUTS);
  if (!found.some((path) => path.startsWith('content/'))) return undefined;
  const seen = found.filter((path) => !/(?:^|\/)\./.test(path));
  return hashTogether(root, seen);
}

/** The paths of files that are named or lie in a folder that is named, sorted; what is not there is left out. */
export async function filesAmong(root: string, names: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of names) {
    const stats = await stat(join(root, name)).catch(() => undefined);
    if (stats?.isFile()) found.push(name);
    if (stats?.isDirectory())
      for (const path of await filesIn(join(root, name))) found.push(`${name}/${path}`);
  }
  return found.sort();
}

/** One SHA-256 of some files, with their paths. */
export async function hashTogether(root: string, paths: readonly string[]): Promise<string> {
  const sum = createHash('sha256');
  for (const [path, hash] of Object.entries(await hashFiles(root, paths)))
    sum.update(`${path}\0${hash}\n`);
  return sum.digest('hex');
}

/**
 * The SHA-256 of some files of a folder, one after the other: to read several at once takes four times as much of the
 * processor, and longer.
 */
export async function hashFiles(folder: string, paths: readonly string[]): Promise<FileHashes> {
  const hashes: [path: string, hash: string][] = [];
  for (const [at, path] of paths.entries()) {
    hashes.push([path, hash('sha256', readFileSync(join(folder, path)), 'hex')]);
    // Whoever interrupts is heard.
    if (at % TOGETHER === 0) await setImmediate();
  }
  return Object.fromEntries(hashes);
}
