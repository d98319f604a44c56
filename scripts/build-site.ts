import { constants, copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileHashes } from '../src/lib/publishing/build-record.ts';
import { SHARED } from '../src/lib/parts/part-names.ts';
import { counted } from '../src/lib/problems/format-problems.ts';
import { startFolder, takePlace } from './build-folder.ts';
import { fileTrouble } from './file-trouble.ts';
import { filesIn } from './hash-folder.ts';
import { joinPacked, packFiles, type PackedFiles } from './pack-files.ts';
import { buildParts } from './parts/build-parts.ts';
import { packedOf, placePart } from './parts/part-store.ts';
import type { Site } from './parts/read-site.ts';
import { timed } from './timed.ts';
import { writeBuildRecord } from './write-build-record.ts';
import { writeHostFiles } from './write-host-files.ts';
import { writeRedirects } from './write-redirects.ts';
import { writeSitemap } from './write-sitemap.ts';

/**
 * Builds the site beside the last build, and only then puts the new one in its place: whatever goes wrong, the last good
 * one stays as it was. `prepare` is asked for before anything is built.
 */
export async function buildSite(
  out: string,
  site: Site,
  prepare: (site: Site) => Promise<void> = async () => undefined,
): Promise<void> {
  const { work, redirects, check } = site;
  const whole = { folder: join(work, 'whole'), promised: join(work, 'promised.jsonl') };
  let next = `${out}-next`;
  let packed: PackedFiles = { hashes: {}, styles: [] };
  let hostFiles: FileHashes = {};
  /** Each step puts its files into the folder; the record of the build comes last, when all files are there. */
  const steps: { readonly [what: string]: () => Promise<void> } = {
    'The folder beside it': async () => {
      next = await startFolder(out);
    },
    'The parts built elsewhere': () => prepare(site),
    'The pages and the search index': async () => {
      const searches = site.searches.map(({ part }) => part);
      const placed: PackedFiles[] = [];
      await buildParts(site, [SHARED, ...site.explainers, ...searches], {
        whole,
        take: async (_, part) => {
          await placePart(part, next);
          placed.push(packedOf(part));
        },
      });
      packed = joinPacked(placed);
    },
    'The sitemap, the feed and the redirect pages': async () => {
      const beside = whole.folder;
      await writeSitemap(Object.keys(packed.hashes), beside);
      await writeRedirects(redirects, beside);
      const rest = await packFiles(beside, await filesIn(beside));
      for (const path of Object.keys(rest.hashes)) {
        await mkdir(dirname(join(next, path)), { recursive: true });
        await copyFile(join(beside, path), join(next, path), constants.COPYFILE_EXCL);
      }
      packed = joinPacked([packed, rest]);
    },
    'The files for hosts': async () => {
      hostFiles = await writeHostFiles(redirects, next, `${next}-hosts`, packed);
    },
    'The record of the build': () =>
      writeBuildRecord({ check, redirects, promised: whole.promised }, next, {
        ...packed.hashes,
        ...hostFiles,
      }),
    'The new build': async () => {
      await takePlace(next, out);
      await takePlace(`${next}-hosts`, `${out}-hosts`);
    },
  };
  await inSteps(steps, `${out} is as it was.`, () => [next, `${next}-hosts`, work]);
  await rm(work, { recursive: true, force: true });
  const pages = Object.keys(packed.hashes).filter((path) => path.endsWith('index.html')).length;
  const explainers = counted(site.explainers.length, 'explainer');
  console.log(`${out} holds ${explainers} on ${counted(pages, 'page')}.`);
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
