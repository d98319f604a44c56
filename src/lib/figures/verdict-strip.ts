import { lastDay } from '../dates/partial-date.ts';
import type { Claim } from '../record/record.ts';
import type { Verdict } from '../schemas/verdict.ts';
import { timeScale } from './time-scale.ts';

export interface VerdictStretch {
  readonly verdict: Verdict;
  /** Where it begins and ends, in per cent of the width. */
  readonly from: number;
  readonly to: number;
  /** False for a later check that left the verdict as it was. */
  readonly isChange: boolean;
}

/** A claim's history on one line to scale: from the day it was made to the day the record ends. */
export function layOutVerdictStrip(claim: Claim): VerdictStretch[] {
  const scale = timeScale(
    lastDay(claim.history[0]?.date ?? claim.claimedOn),
    claim.explainer.recordAsOf,
  );
  return claim.history.map((entry, at) => {
    const next = claim.history[at + 1];
    return {
      verdict: entry.verdict,
      from: scale.at(lastDay(entry.date)),
      to: next === undefined ? 100 : scale.at(lastDay(next.date)),
      isChange: entry.verdict !== claim.history[at - 1]?.verdict,
    };
  });
}
