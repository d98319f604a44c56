import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildRecord } from '../../src/lib/publishing/build-record.ts';
import { missingAddresses } from '../../src/lib/publishing/missing-addresses.ts';
import {
  newestFirst,
  nextName,
  releaseBefore,
  sameBuild,
  toRemove,
} from '../../src/lib/publishing/releases.ts';
import { fileTrouble } from '../file-trouble.ts';
import { layBuild, layLastingFiles, settle, verifyRelease } from './lay-release.ts';
import { readBuild, type SoundBuild } from './read-build.ts';
import {
  onlineRelease,
  prepareFolder,
  readHistory,
  readReleaseRecord,
  releaseNames,
  removeRelease,
  stampOf,
  switchTo,
  writeHistory,
  type ReleaseFolder,
} from './release-folder.ts';

/** Publishes a build, and gives what there is to say about it. */
export async function publishBuild(
  folder: ReleaseFolder,
  { from, root, keep }: { from: string; root: string; keep: number },
): Promise<string> {
  await prepareFolder(folder);
  const history = await readHistory(folder);
  const online = await onlineRelease(folder);
  const record = await readRecordOf(folder, online);
  const build = await readBuild(from, record, root);
  const names = await releaseNames(folder);
  if (online !== undefined && sameBuild([online], build.hash).length > 0) {
    await verifyRelease(join(folder.releases, online), build.record);
    return `${online} is online already, and every file of it is as it was built.`;
  }
  const { name, fresh, kept } = await layRelease(folder, build, names, online, record);
  await switchTo(folder, name);
  const after = [...history.filter((other) => other !== name), name];
  const tidied = await tidy(folder, after, keep);
  const files = Object.keys(build.record.files).length;
  return [
    `Published ${name}: ${files} files read back and as they were built, ${fresh} of them new.`,
    ...(kept > 0
      ? [`${kept} files of earlier releases are kept for pages that are still open.`]
      : []),
    ...tidied,
    ...(/\.example(?::\d+)?$/.test(build.record.origin)
      ? [`Its pages give ${build.record.origin} as their address: set SITE_ORIGIN when you build.`]
      : []),
  ].join('\n');
}

/** Puts the release online again that was online before, and gives what there is to say about it. */
export async function goBack(folder: ReleaseFolder): Promise<string> {
  await prepareFolder(folder);
  const history = await readHistory(folder);
  const online = history.at(-1);
  const name = releaseBefore(history);
  if (online === undefined) throw new Error('Nothing is published there yet.');
  if (name === undefined)
    throw new Error(`There is no release to go back to: ${online} stays online.`);
  const record = await readReleaseRecord(folder, name);
  const path = join(folder.releases, name);
  await verifyRelease(path, record);
  const others = newestFirst((await releaseNames(folder)).filter((other) => other !== name));
  await layLastingFiles(folder, path, record, others, await stampOf(folder, name));
  settle(folder.path);
  await switchTo(folder, name);
  const tidied = await tidy(folder, history.slice(0, -1), Infinity);
  const promised = (await readRecordOf(folder, online))?.promised ?? [];
  const lost = missingAddresses(
    promised.filter((address) => !address.includes('#')),
    record,
    () => new Set(),
  );
  return [
    `${name} is online again; ${online} stays in releases/ and can be published again.`,
    ...tidied,
    ...(lost.length > 0 ? [`Addresses that lead nowhere until then: ${lost.join(', ')}.`] : []),
  ].join('\n');
}

/** Writes down what is online and removes old releases. What fails here is told, but undoes nothing. */
async function tidy(
  folder: ReleaseFolder,
  history: readonly string[],
  keep: number,
): Promise<string[]> {
  try {
    await writeHistory(folder, history);
    const removed = toRemove(await releaseNames(folder), history, keep);
    for (const old of removed) await removeRelease(folder, old);
    return removed.length > 0 ? [`Removed: ${removed.join(', ')}.`] : [];
  } catch (error) {
    return [`It is online, but clearing up after it failed. ${fileTrouble(error)}`];
  }
}

/** What a release says of itself; undefined where there is none, or where it can be read no more. */
async function readRecordOf(
  folder: ReleaseFolder,
  name: string | undefined,
): Promise<BuildRecord | undefined> {
  return name === undefined ? undefined : readReleaseRecord(folder, name).catch(() => undefined);
}

/** A whole release in its place, read back, with the lasting files of the others: all but online. */
async function layRelease(
  folder: ReleaseFolder,
  build: SoundBuild,
  names: readonly string[],
  online: string | undefined,
  onlineRecord: BuildRecord | undefined,
): Promise<{ name: string; fresh: number; kept: number }> {
  const { record, hash } = build;
  const stamps = await Promise.all(names.map((name) => stampOf(folder, name)));
  const stamp = Math.max(Math.floor(Date.now() / 1000), ...stamps.map((last) => last + 1));
  const others = (name: string) => newestFirst(names.filter((other) => other !== name));
  for (const name of sameBuild(names, hash)) {
    const path = join(folder.releases, name);
    const isSound = await verifyRelease(path, record).then(
      () => true,
      () => false,
    );
    if (!isSound) continue;
    const kept = await layLastingFiles(folder, path, record, others(name), stamp);
    settle(folder.path);
    return { name, fresh: 0, kept };
  }
  const name = nextName(names, hash);
  const next = join(folder.work, 'next');
  try {
    const last =
      online === undefined || onlineRecord === undefined
        ? undefined
        : { path: join(folder.releases, online), record: onlineRecord };
    const fresh = await layBuild(build, next, last, stamp);
    const kept = await layLastingFiles(folder, next, record, others(name), stamp);
    settle(folder.path);
    await verifyRelease(next, record);
    await rename(next, join(folder.releases, name));
    return { name, fresh, kept };
  } catch (error) {
    await rm(next, { recursive: true, force: true });
    throw error;
  }
}
