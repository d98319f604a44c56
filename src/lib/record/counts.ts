import { VERDICTS, type Verdict } from '../schemas/verdict.ts';
import type { Claim } from './record.ts';
import { verdictChanges } from './verdict-at.ts';

/** How many claims stand at each verdict, in the order of the scale, zeros included. */
export function countVerdicts(
  claims: readonly { readonly verdict: Verdict }[],
): { verdict: Verdict; count: number }[] {
  return VERDICTS.map((verdict) => ({
    verdict,
    count: claims.filter((claim) => claim.verdict === verdict).length,
  }));
}

/** How many claims have changed their verdict at least once. */
export function countChanged(claims: readonly Claim[]): number {
  return claims.filter((claim) => verdictChanges(claim).length > 0).length;
}

/** Of adult readers, a little less than the 238 that Brysbaert found (2019). */
export const WORDS_A_MINUTE = 230;

/** Minutes to read a text of so many words. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
