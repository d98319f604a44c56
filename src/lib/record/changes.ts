import { lastDay } from '../dates/partial-date.ts';
import { verdictChangesOf, type VerdictChange } from './as-of.ts';
import type { Correction, Explainer } from './record.ts';

/** All that changed in an explainer's record on one day. */
export interface DayOfChanges {
  readonly explainer: Explainer;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Verdicts that became other ones. */
  readonly moved: readonly VerdictChange[];
  /** Claims judged for the first time. */
  readonly judged: readonly VerdictChange[];
  readonly corrections: readonly Correction[];
}

/** The days on which anything changed in an explainer, newest first. */
export function changesByDay(explainer: Explainer): DayOfChanges[] {
  const changes = verdictChangesOf(explainer);
  const days = new Set([
    ...changes.map(({ entry }) => lastDay(entry.date)),
    ...explainer.corrections.map(({ date }) => date),
  ]);
  return [...days]
    .sort()
    .reverse()
    .map((day) => {
      const verdicts = changes.filter(({ entry }) => lastDay(entry.date) === day);
      return {
        explainer,
        day,
        moved: verdicts.filter(({ before }) => before !== undefined),
        judged: verdicts.filter(({ before }) => before === undefined),
        corrections: explainer.corrections.filter(({ date }) => date === day),
      };
    });
}
