import type { Claim, Source } from './record.ts';

/** Every source under a claim, once: what moved its verdicts and what is its evidence. */
export function sourcesOf(claim: Pick<Claim, 'history' | 'evidence'>): Source[] {
  const moved = claim.history.flatMap((entry) => entry.because);
  return [...new Set([...moved, ...claim.evidence.map(({ source }) => source)])];
}
