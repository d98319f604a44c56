import {
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BUILD_RECORD, type BuildRecord } from '../../src/lib/publishing/build-record.ts';
import { isReleaseName, mendHistory } from '../../src/lib/publishing/releases.ts';
import { readBuildRecord } from './read-build-record.ts';

/**
 * A folder that is published to: `releases/` holds whole builds, `current` is a link to the one that hosts serve, and
 * `.publishing/` what the commands need for themselves.
 */
export interface ReleaseFolder {
  readonly path: string;
  readonly releases: string;
  readonly work: string;
}

export function releaseFolder(path: string): ReleaseFolder {
  return { path, releases: join(path, 'releases'), work: join(path, '.publishing') };
}

/** The name of the release that is online. @throws where `current` is something else than a link of ours. */
export async function onlineRelease({ path }: ReleaseFolder): Promise<string | undefined> {
  const current = join(path, 'current');
  const stats = await lstat(current).catch(undefinedIfMissing);
  if (stats === undefined) return undefined;
  const name = stats.isSymbolicLink() ? basename(await readlink(current)) : '';
  if (!isReleaseName(name))
    throw new Error(`${current} is no link to a release. Move it away, then publish again.`);
  return name;
}

export async function releaseNames({ releases }: ReleaseFolder): Promise<string[]> {
  return ((await readdir(releases).catch(undefinedIfMissing)) ?? []).filter(isReleaseName);
}

/** The releases that were put online, oldest first, put right where a command was killed. */
export async function readHistory(folder: ReleaseFolder): Promise<string[]> {
  const text = await readFile(historyFile(folder), 'utf8').catch(undefinedIfMissing);
  const names = await releaseNames(folder);
  const history = text?.split('\n').filter(isReleaseName) ?? names.toSorted();
  return mendHistory(history, await onlineRelease(folder), names);
}

export async function writeHistory(
  folder: ReleaseFolder,
  history: readonly string[],
): Promise<void> {
  const next = `${historyFile(folder)}-next`;
  await writeFile(next, history.map((name) => `${name}\n`).join(''));
  await rename(next, historyFile(folder));
}

export async function readReleaseRecord(
  { releases }: ReleaseFolder,
  name: string,
): Promise<BuildRecord> {
  return (await readBuildRecord(join(releases, name, BUILD_RECORD))).record;
}

/** The second, since 1970, that the files of a release were stamped with. */
export async function stampOf({ releases }: ReleaseFolder, name: string): Promise<number> {
  const stats = await stat(join(releases, name, BUILD_RECORD)).catch(undefinedIfMissing);
  return Math.floor((stats?.mtimeMs ?? 0) / 1000);
}

/** Puts a release online: one rename, so that every request meets either the old one or the new one. */
export async function switchTo({ path, work }: ReleaseFolder, name: string): Promise<void> {
  const next = join(work, 'current-next');
  await rm(next, { force: true });
  await symlink(join('releases', name), next);
  await rename(next, join(path, 'current'));
}

/** Removes a release. It leaves the releases at one stroke, so that no half of one is ever taken for a whole. */
export async function removeRelease(
  { releases, work }: ReleaseFolder,
  name: string,
): Promise<void> {
  const away = join(work, 'removed');
  await rm(away, { recursive: true, force: true });
  await rename(join(releases, name), away);
  await rm(away, { recursive: true, force: true });
}

/** Makes the folders that publishing needs, and removes what killed commands left in them. */
export async function prepareFolder({ releases, work }: ReleaseFolder): Promise<void> {
  await mkdir(releases, { recursive: true });
  for (const left of ['next', 'removed', 'current-next'])
    await rm(join(work, left), { recursive: true, force: true });
}

function historyFile({ work }: ReleaseFolder): string {
  return join(work, 'history');
}

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
