import { constants, copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkContent, stopping, type CheckResult } from '../src/lib/check/check-content.ts';
import type { FileHashes } from '../src/lib/publishing/build-record.ts';
import { formatProblems } from '../src/lib/problems/format-problems.ts';
import { SHARED } from '../src/lib/parts/part-names.ts';
import { startFolder, takePlace } from './build-folder.ts';
import { fileTrouble } from './file-trouble.ts';
import { filesIn } from './hash-folder.ts';
import { joinPacked, packFiles, type PackedFiles } from './pack-files.ts';
import { buildParts } from './parts/build-parts.ts';
import { packedOf, placePart } from './parts/part-store.ts';
import { searchParts } from './parts/search-parts.ts';
import { siteParts, type SiteParts } from './parts/site-parts.ts';
import { timed } from './timed.ts';
import { writeBuildRecord } from './write-build-record.ts';
import { writeFeedFiles } from './write-feed-files.ts';
import { writeHostFiles } from './write-host-files.ts';
import { writeRedirects } from './write-redirects.ts';
import { writeSitemap } from './write-sitemap.ts';

/** The content of a project, checked. Where something stops a build, says so and ends with exit code 1. */
export async function checkedContent(isStrict: boolean): Promise<CheckResult> {
  const checked = await timed('The check', () => checkContent(process.cwd()));
  const { problems } = checked;
  const shown = problems.filter(({ severity }) => severity !== 'note');
  if (shown.length > 0) console.error(formatProblems(shown));
  if (stopping(problems, isStrict).length === 0) return checked;
  console.error('Nothing was built.');
  process.exit(1);
}

/**
 * Builds the site beside the last build, and only then puts the new one in its place: whatever goes wrong, the last good
 * one stays as it was. `prepare` is asked for before anything is built.
 */
export async function buildSite(
  out: string,
  checked: CheckResult,
  prepare: (parts: SiteParts) => Promise<void> = async () => undefined,
): Promise<void> {
  const parts = await timed('The keys of the parts', () =>
    siteParts(checked.content, checked.record),
  );
  let next = `${out}-next`;
  let packed: PackedFiles = { hashes: {}, styles: [] };
  let hostFiles: FileHashes = {};
  /** Each step puts its files into the folder; the record of the build comes last, when all files are there. */
  const steps: { readonly [what: string]: () => Promise<void> } = {
    'The folder beside it': async () => {
      next = await startFolder(out);
    },
    'The parts built elsewhere': () => prepare(parts),
    'The pages and the search index': async () => {
      const [pages, search] = await Promise.all([
        buildParts(parts, [SHARED, ...parts.explainers]),
        searchParts(parts, checked.record),
      ]);
      const placed = [...pages.values(), ...search];
      for (const part of placed) await placePart(part, next);
      packed = joinPacked(placed.map(packedOf));
    },
    'The sitemap, the feed and the redirect pages': async () => {
      const beside = join(parts.work, 'whole');
      await mkdir(beside, { recursive: true });
      await writeSitemap(Object.keys(packed.hashes), beside);
      await writeFeedFiles(checked.record, beside);
      await writeRedirects(checked.record, beside);
      const rest = await packFiles(beside, await filesIn(beside));
      for (const path of Object.keys(rest.hashes)) {
        await mkdir(dirname(join(next, path)), { recursive: true });
        await copyFile(join(beside, path), join(next, path), constants.COPYFILE_EXCL);
      }
      packed = joinPacked([packed, rest]);
    },
    'The files for hosts': async () => {
      hostFiles = await writeHostFiles(checked.record, next, `${next}-hosts`, packed);
    },
    'The record of the build': () =>
      writeBuildRecord(checked, next, { ...packed.hashes, ...hostFiles }),
    'The new build': async () => {
      await takePlace(next, out);
      await takePlace(`${next}-hosts`, `${out}-hosts`);
    },
  };
  await inSteps(steps, `${out} is as it was.`, () => [next, `${next}-hosts`, parts.work]);
  await rm(parts.work, { recursive: true, force: true });
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does one step after the other. Where one fails, or somebody interrupts, removes what is half done and ends. */
export async function inSteps(
  steps: Readonly<Record<string, () => Promise<void>>>,
  asItWas: string,
  halfDone: () => readonly string[],
): Promise<void> {
  const giveUp = async (message: string, code: number): Promise<never> => {
    console.error(message);
    for (const folder of halfDone())
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    process.exit(code);
  };
  const stop = () => void giveUp(`Stopped. ${asItWas}`, 130);
  for (const signal of SIGNALS) process.once(signal, stop);
  for (const [what, step] of Object.entries(steps))
    await timed(what, step).catch((error: unknown) =>
      giveUp(`${what} could not be written: ${fileTrouble(error)}\n${asItWas}`, 1),
    );
  for (const signal of SIGNALS) process.off(signal, stop);
}
