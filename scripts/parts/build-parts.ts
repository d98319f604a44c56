import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { SHARED } from '../../src/lib/parts/part-names.ts';
import { planJobs } from '../../src/lib/parts/plan-jobs.ts';
import { buildSearch } from './build-search.ts';
import type { StoredPart } from './part-store.ts';
import type { Wish } from './reading.ts';
import type { Site } from './read-site.ts';
import { runJob } from './run-job.ts';

export interface Use {
  /** Where the site is put together of the parts. */
  readonly whole?: Wish['whole'];
  /** What is to be done with each part as soon as it is there, while others are still being built. */
  take(part: string, stored: StoredPart): Promise<void>;
}

/**
 * Some parts of a site, by their names. Those that were built before from the same content by the same code are taken as
 * they are; the others are built, on all cores.
 */
export async function buildParts(
  site: Site,
  wanted: readonly string[],
  { whole, take }: Use,
): Promise<void> {
  const { keyOf, store, work } = site;
  const found = new Set<string>();
  const find = async (part: string) => {
    const stored = await store.find(keyOf(part));
    if (stored === undefined) return;
    found.add(part);
    await take(part, stored);
  };
  for (const part of wanted) await find(part);
  const stale = wanted.filter((part) => !found.has(part));
  const known = new Set(site.explainers);
  const cores = availableParallelism();
  const searches = site.searches
    .filter(({ part }) => stale.includes(part))
    .map((index, at) => ({ ...index, file: join(work, `search-${at}`, 'words.jsonl') }));
  const jobs = planJobs(
    stale.filter((part) => known.has(part)),
    {
      known: known.size,
      isShared: stale.includes(SHARED),
      // Indexes are of about the same size.
      indexed: (known.size * searches.length) / Math.max(1, site.searches.length),
      cores,
    },
  ).map((job, at) => ({ job, folder: join(work, String(at)) }));
  await site.handOver({ jobs, searches, whole });
  // Each takes a core, and memory: no more of them at a time. Search indexes are made one after the other.
  const runs = [
    async () => {
      for (const search of searches) {
        await buildSearch(site, search, search.file);
        await find(search.part);
      }
    },
    ...jobs.map(({ folder, job }) => async () => {
      await runJob(folder, store.folder);
      await rm(folder, { recursive: true, force: true });
      for (const part of [...(job.isShared ? [SHARED] : []), ...job.explainers]) await find(part);
      const left = stale.filter((part) => known.has(part) && !found.has(part)).length;
      if (!job.isShared && left > 0) console.log(`Explainers still to be built: ${left}.`);
    }),
  ].values();
  const workOff = async () => {
    for (const run of runs) await run();
  };
  await Promise.all(Array.from({ length: cores }, workOff));
  const missing = stale.find((part) => !found.has(part));
  if (missing !== undefined)
    throw new Error(`The part "${missing}" was built and is not there: was it removed meanwhile?`);
  await store.tidy();
}
