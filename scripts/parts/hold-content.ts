import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisedAddresses } from '../../src/lib/addresses/addresses.ts';
import { redirectsOf } from '../../src/lib/addresses/redirects.ts';
import { checkContent, stopping } from '../../src/lib/check/check-content.ts';
import { SHARED } from '../../src/lib/parts/part-names.ts';
import { formatProblems } from '../../src/lib/problems/format-problems.ts';
import { fileTrouble } from '../file-trouble.ts';
import { timed } from '../timed.ts';
import { writeFeedFiles } from '../write-feed-files.ts';
import { writeLines } from '../write-lines.ts';
import { writeJob } from './job-folder.ts';
import { keysByName } from './keys-by-name.ts';
import type { Answer, Wish } from './reading.ts';
import { siteParts } from './site-parts.ts';

/**
 * Checks the content of a project and says what is wrong with it; then names its parts, waits to be told what of it is
 * wanted, writes that down and ends: a process of its own, so that what the whole record takes of memory is free again
 * before pages are rendered. Usage: fork hold-content.ts [--strict]
 */
const answer = (message: Answer) => process.send?.(message);
const { content, record, problems } = await timed('The check', () =>
  checkContent(process.cwd(), { isLean: true }),
);
const shown = problems.filter(({ severity }) => severity !== 'note');
if (shown.length > 0) console.error(formatProblems(shown));
if (stopping(problems, process.argv.includes('--strict')).length > 0) {
  answer({ reading: undefined });
  process.disconnect();
} else {
  const parts = await timed('The keys of the parts', () => siteParts(content, record));
  globalThis.gc?.();
  const keyOf = keysByName(parts.keys);
  const count = (wanted: string) => shown.filter(({ severity }) => severity === wanted).length;
  process.once('message', (wish: Wish) => {
    timed('What is handed to the runs', () => write(wish)).then(
      () => {
        answer({ written: true });
        process.disconnect();
      },
      (error: unknown) => {
        answer({ trouble: fileTrouble(error) });
        process.disconnect();
      },
    );
  });
  answer({
    reading: {
      check: { errors: count('error'), warnings: count('warning') },
      explainers: parts.explainers,
      searches: parts.searches,
      keys: Object.fromEntries(parts.keys),
      redirects: redirectsOf(record),
    },
  });

  async function write({ jobs, searches, whole }: Wish): Promise<void> {
    globalThis.gc?.();
    for (const { folder, job } of jobs) {
      const names = job.isShared ? [SHARED] : job.explainers;
      const keys = Object.fromEntries(names.map((name) => [name, keyOf(name)]));
      await writeJob(folder, job, parts.contentOf(names), keys);
    }
    for (const { part, file } of searches) await writeLines(file, linesOf(parts.recordsOf(part)));
    if (whole === undefined) return;
    globalThis.gc?.();
    await mkdir(whole.folder, { recursive: true });
    await writeFeedFiles(record, whole.folder);
    await mkdir(dirname(whole.promised), { recursive: true });
    await writeLines(whole.promised, linesOf(promisedAddresses(record)));
  }
}

function* linesOf(things: readonly unknown[]): Generator<string> {
  for (const thing of things) yield `${JSON.stringify(thing)}\n`;
}
