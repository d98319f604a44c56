import { isKnownBy } from '../dates/partial-date.ts';
import type { Verdict } from '../schemas/verdict.ts';
import type { Claim, HistoryEntry } from './record.ts';

type WithHistory = Pick<Claim, 'history'>;

/** The entry that held on a day (`YYYY-MM-DD`): the last one dated on or before it. Undefined before the first. */
export function entryAt(claim: WithHistory, day: string): HistoryEntry | undefined {
  return claim.history.findLast((entry) => isKnownBy(entry.date, day));
}

/** What was known of a claim on a day. Undefined before its first verdict. */
export function verdictAt(claim: WithHistory, day: string): Verdict | undefined {
  return entryAt(claim, day)?.verdict;
}

/** The entries at which the verdict became another one, without the first and without mere re-checks. */
export function verdictChanges(claim: WithHistory): HistoryEntry[] {
  return claim.history.filter(
    (entry, at) => at > 0 && entry.verdict !== claim.history[at - 1]?.verdict,
  );
}

/** How a claim came to its verdict now: since when it holds, and the last other verdict before it, if any. */
export function standing(claim: WithHistory): { since: HistoryEntry; before?: HistoryEntry } {
  const { history } = claim;
  const last = history.at(-1);
  if (last === undefined) throw new Error('A claim without a history cannot be in the record.');
  const otherAt = history.findLastIndex((entry) => entry.verdict !== last.verdict);
  const before = history[otherAt];
  const since = history[otherAt + 1] ?? last;
  return before === undefined ? { since } : { since, before };
}
