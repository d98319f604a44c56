import { compareDates, isKnownBy, lastDay } from '../dates/partial-date.ts';
import { oncePer } from '../once-per.ts';
import { countVerdicts } from './counts.ts';
import type { Claim, Evidence, Explainer, HistoryEntry, TimelineEvent } from './record.ts';
import { entryAt } from './verdict-at.ts';

/** A claim's first verdict, or one that differs from the one before it. */
export interface VerdictChange {
  readonly claim: Claim;
  readonly entry: HistoryEntry;
  /** What held until then; undefined where the claim was new. */
  readonly before: HistoryEntry | undefined;
}

/** How a claim stood on a day. */
export interface Standing {
  readonly claim: Claim;
  readonly entry: HistoryEntry;
  /** The evidence that had been published by then. */
  readonly evidence: readonly Evidence[];
}

/** What an explainer's record held on a day. */
export interface RecordAt {
  readonly day: string;
  /** Claims that had been judged by then, in the ledger's order. */
  readonly standings: readonly Standing[];
  readonly counts: ReturnType<typeof countVerdicts>;
  readonly events: readonly TimelineEvent[];
  /** What changed on that very day. */
  readonly changes: readonly VerdictChange[];
}

/** Every change of an explainer's verdicts, oldest first. Mere re-checks are none. */
export function verdictChangesOf({ claims }: Pick<Explainer, 'claims'>): readonly VerdictChange[] {
  return changesOf(claims);
}

/** Found once for all claims together: each page that reads the record as of a day asks. */
const changesOf = oncePer((claims: readonly Claim[]): readonly VerdictChange[] => {
  const dated = claims.flatMap((claim) =>
    claim.history.flatMap((entry, at) => {
      const before = claim.history[at - 1];
      return before?.verdict === entry.verdict
        ? []
        : [{ day: lastDay(entry.date), change: { claim, entry, before } }];
    }),
  );
  return dated
    .sort((a, b) => compareDates(a.day, b.day))
    .map(({ change }): VerdictChange => change);
});

/**
 * The days (`YYYY-MM-DD`, oldest first) as of which the record can be read: each on which a verdict was first given or
 * changed, and the day on which the source article appeared. A change that is dated to a month counts from its last day,
 * when it is certain.
 */
export function asOfDays(explainer: Pick<Explainer, 'claims' | 'sourceArticle'>): string[] {
  const days = verdictChangesOf(explainer).map(({ entry }) => lastDay(entry.date));
  const article = explainer.sourceArticle;
  if (article !== undefined) days.push(lastDay(article.written));
  return [...new Set(days)].sort();
}

/** The record as it could be known on a day. */
export function recordAt(explainer: Pick<Explainer, 'claims' | 'events'>, day: string): RecordAt {
  const standings = explainer.claims.flatMap((claim): Standing[] => {
    const entry = entryAt(claim, day);
    if (entry === undefined || !isKnownBy(claim.claimedOn, day)) return [];
    const evidence = claim.evidence.filter(({ source }) => isKnownBy(source.issued, day));
    return [{ claim, entry, evidence }];
  });
  return {
    day,
    standings,
    counts: countVerdicts(standings.map(({ entry }) => entry)),
    events: explainer.events.filter(({ date }) => isKnownBy(date, day)),
    changes: verdictChangesOf(explainer).filter(({ entry }) => lastDay(entry.date) === day),
  };
}
