import type { Job } from './job.ts';

/** Explainers in one run of Astro at most: it holds the pages' code and record of all of them in memory. */
const MOST_AT_ONCE = 24;

// What things take a core, measured in what one explainer takes it.
const START = 2;
const sharedBy = (known: number) => START + known / 50;
const searchOf = (indexed: number) => indexed / 8;

/** What is to be built beside explainers. */
export interface Beside {
  /** All explainers of the site: what they share grows with them. */
  readonly known: number;
  /** Whether what they share is to be built. */
  readonly isShared: boolean;
  /** Explainers whose words are put into search indexes, which one core does before anything else. */
  readonly indexed: number;
  readonly cores: number;
}

/**
 * The runs of Astro that build some explainers and, where asked, what they share, in the order in which cores take them.
 * There are as few as cores and memory allow, since each starts Astro anew, and so cut that all cores end together.
 */
export function planJobs(explainers: readonly string[], beside: Beside): Job[] {
  const { known, isShared, indexed, cores } = beside;
  const busy = Array.from({ length: cores }, () => 0);
  busy[0] = searchOf(indexed);
  const second = 1 % cores;
  if (isShared) busy[second] = (busy[second] ?? 0) + sharedBy(known);
  busy.sort((one, other) => one - other);
  const jobs: Job[] = isShared ? [{ explainers: [], isShared: true }] : [];
  let at = 0;
  for (const size of runSizes(explainers.length, busy)) {
    jobs.push({ explainers: explainers.slice(at, at + size), isShared: false });
    at += size;
  }
  return jobs;
}

/** How many explainers each run builds, in the order of the runs, by cores that are `busy` for so long, the least first. */
function runSizes(count: number, busy: readonly number[]): number[] {
  for (let rounds = 1; ; rounds += 1) {
    const shares = sharesOf(count, busy, rounds).map((share) => share / rounds);
    const ends: number[] = [0];
    let sum = 0;
    for (let round = 0; round < rounds; round += 1)
      for (const share of shares) ends.push(Math.min(count, Math.round((sum += share))));
    const sizes = ends.slice(1).map((end, at) => end - (ends[at] ?? 0));
    if (Math.max(...sizes) <= MOST_AT_ONCE) return sizes.filter((size) => size > 0);
  }
}

/** How many explainers each core builds, in parts of one, if all that build any end together after as many runs each. */
function sharesOf(count: number, busy: readonly number[], runs: number): number[] {
  const before = busy.map((time) => time + runs * START);
  const sharesOfFirst = (building: number) => {
    const those = before.slice(0, building);
    const end = (count + those.reduce((sum, time) => sum + time, 0)) / building;
    return those.map((time) => end - time);
  };
  let shares = sharesOfFirst(before.length);
  // Less than one explainer in a run is not worth starting Astro once more.
  while (shares.length > 1 && Math.min(...shares) < runs) shares = sharesOfFirst(shares.length - 1);
  return shares;
}
