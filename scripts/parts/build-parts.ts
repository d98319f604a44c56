import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { SHARED } from '../../src/lib/parts/part-names.ts';
import { planJobs } from '../../src/lib/parts/plan-jobs.ts';
import { writeJob } from './job-folder.ts';
import type { StoredPart } from './part-store.ts';
import { runJob } from './run-job.ts';
import type { SiteParts } from './site-parts.ts';

/**
 * Some parts of a site, by their names. Those that were built before from the same content by the same code are taken as
 * they are; the others are built, on all cores.
 */
export async function buildParts(
  { keyOf, contentOf, store, work }: SiteParts,
  wanted: readonly string[],
): Promise<Map<string, StoredPart>> {
  const found = new Map<string, StoredPart>();
  const find = async (part: string) => {
    const stored = await store.find(keyOf(part));
    if (stored !== undefined) found.set(part, stored);
  };
  for (const part of wanted) await find(part);
  const stale = wanted.filter((part) => !found.has(part));
  const cores = availableParallelism();
  const jobs = planJobs(
    stale.filter((part) => part !== SHARED),
    { isShared: stale.includes(SHARED), cores },
  ).entries();
  const run = async () => {
    for (const [number, job] of jobs) {
      const folder = join(work, String(number));
      const parts = job.isShared ? [SHARED] : job.explainers;
      const keys = Object.fromEntries(parts.map((part) => [part, keyOf(part)]));
      await writeJob(folder, job, contentOf(parts), keys);
      await runJob(folder, store.folder);
      await rm(folder, { recursive: true, force: true });
    }
  };
  await Promise.all(Array.from({ length: cores }, run));
  for (const part of stale) await find(part);
  const missing = stale.find((part) => !found.has(part));
  if (missing !== undefined)
    throw new Error(`The part "${missing}" was built and is not there: was it removed meanwhile?`);
  await store.tidy();
  return found;
}
