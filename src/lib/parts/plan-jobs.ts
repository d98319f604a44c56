import type { Job } from './job.ts';

/** Explainers in one run of Astro at most: it holds the pages' code and record of all of them in memory. */
const MOST_AT_ONCE = 24;

/**
 * The runs of Astro that build some explainers and, where asked, what they share. Each core gets as many, and as few as
 * memory allows, since each run starts Astro anew. The shared part comes first: it takes longest where there are many.
 */
export function planJobs(
  explainers: readonly string[],
  options: { readonly isShared: boolean; readonly cores: number },
): Job[] {
  const rounds = Math.ceil(explainers.length / (options.cores * MOST_AT_ONCE));
  const others = options.isShared && options.cores > 1 ? options.cores - 1 : options.cores;
  const runs = rounds <= 1 && options.isShared ? others : options.cores * rounds;
  const size = Math.ceil(explainers.length / Math.max(1, runs));
  const jobs: Job[] = [];
  if (options.isShared) jobs.push({ explainers: [], isShared: true });
  for (let at = 0; at < explainers.length; at += size)
    jobs.push({ explainers: explainers.slice(at, at + size), isShared: false });
  return jobs;
}
