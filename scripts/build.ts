import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkContent, stopping } from '../src/lib/check/check-content.ts';
import { formatProblems } from '../src/lib/problems/format-problems.ts';
import type { FileHashes } from '../src/lib/publishing/build-record.ts';
import { createRoutes } from '../src/lib/routes.ts';
import { searchRecords } from '../src/lib/search/search-records.ts';
import { startFolder, takePlace } from './build-folder.ts';
import { fileTrouble } from './file-trouble.ts';
import { filesIn } from './hash-folder.ts';
import { BASE_PATH, HAS_SOCIAL_CARDS } from './hosting.ts';
import { packFiles, type PackedFiles } from './pack-files.ts';
import { runAstro } from './run-astro.ts';
import { writeBuildRecord } from './write-build-record.ts';
import { writeHostFiles } from './write-host-files.ts';
import { writeRedirects } from './write-redirects.ts';
import { writeSearchIndex } from './write-search-index.ts';
import { writeSocialCards } from './write-social-cards.ts';

/**
 * Checks the content, builds beside the last build, and only then puts the new one in its place: whatever goes wrong,
 * the last good `dist/` stays as it was. Set OUT_DIR to build elsewhere.
 */
const out = process.env['OUT_DIR'] ?? 'dist';

const checked = await checkContent(process.cwd());
const { record, problems } = checked;
const shown = problems.filter(({ severity }) => severity !== 'note');
if (shown.length > 0) console.error(formatProblems(shown));
if (stopping(problems, process.argv.includes('--strict')).length > 0) {
  console.error('Nothing was built.');
  process.exit(1);
}

let next = `${out}-next`;
let packed: PackedFiles = { hashes: {}, styles: [] };
let hostFiles: FileHashes = {};
/** Each step puts its files into the folder; the record of the build comes last, when all files are there. */
const steps: { readonly [what: string]: () => Promise<void> } = {
  'The folder beside it': async () => {
    next = await startFolder(out);
  },
  'The pages': () => runAstro(next),
  'The search index': () =>
    writeSearchIndex(searchRecords(record, createRoutes(BASE_PATH)), join(next, 'pagefind')),
  'The social cards': async () => {
    if (HAS_SOCIAL_CARDS) await writeSocialCards(record.explainers, next);
  },
  'The redirect pages': () => writeRedirects(record, next),
  'The compressed copies': async () => {
    packed = await packFiles(next, await filesIn(next));
  },
  'The files for hosts': async () => {
    hostFiles = await writeHostFiles(record, next, `${next}-hosts`, packed);
  },
  'The record of the build': () =>
    writeBuildRecord(checked, next, { ...packed.hashes, ...hostFiles }),
  'The new build': async () => {
    await takePlace(next, out);
    await takePlace(`${next}-hosts`, `${out}-hosts`);
  },
};
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const stop = () => void giveUp(`Stopped. ${out} is as it was.`, 130);
for (const signal of SIGNALS) process.once(signal, stop);
for (const [what, step] of Object.entries(steps))
  await step().catch((error: unknown) =>
    giveUp(`${what} could not be written: ${fileTrouble(error)}\n${out} is as it was.`, 1),
  );
for (const signal of SIGNALS) process.off(signal, stop);

async function giveUp(message: string, code: number): Promise<never> {
  console.error(message);
  for (const folder of [next, `${next}-hosts`])
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  process.exit(code);
}
