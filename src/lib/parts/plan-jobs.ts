import type { Job } from './job.ts';

/** Explainers in one run of Astro at most: it holds the pages' code and record of all of them in memory. */
const MOST_AT_ONCE = 24;
/** Fewer are not worth starting Astro once more. */
const FEWEST_AT_ONCE = 3;

/**
 * The runs of Astro that build some explainers and, where asked, what they share, in the order in which cores take them.
 * There are as few as cores and memory allow, since each starts Astro anew, and so cut that all cores end together: what is
 * shared takes about as long as one explainer and a tenth of all of them.
 */
export function planJobs(
  explainers: readonly string[],
  options: { readonly isShared: boolean; readonly cores: number },
): Job[] {
  const { isShared, cores } = options;
  const count = explainers.length;
  const shared = isShared ? 1 + count / 10 : 0;
  const each = Math.max(FEWEST_AT_ONCE, Math.ceil((count + shared) / cores));
  const size = Math.ceil(each / Math.ceil(each / MOST_AT_ONCE));
  const jobs: Job[] = [];
  if (isShared) jobs.push({ explainers: [], isShared: true });
  for (let at = 0; at < count; at += size)
    jobs.push({ explainers: explainers.slice(at, at + size), isShared: false });
  return jobs;
}
