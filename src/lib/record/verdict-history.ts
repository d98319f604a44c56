import { lastDay } from '../dates/partial-date.ts';
import { stringsFor } from '../strings/strings.ts';
import { formatDate } from '../dates/format-date.ts';
import type { VerdictsFigure } from './figure.ts';
import type { Claim, Explainer } from './record.ts';
import { verdictChanges } from './verdict-at.ts';

/** The id of the one figure that every explainer has as soon as a verdict of its own has changed. */
export const VERDICT_HISTORY = 'verdict-history';

/** How an explainer's verdicts have moved: the claims whose verdict has changed, by the day of the first change. */
export function verdictHistory(explainer: Explainer): VerdictsFigure {
  const words = stringsFor(explainer.lang).figures.verdictHistory;
  const claims = explainer.claims
    .filter((claim) => firstChange(claim) !== undefined)
    .toSorted((a, b) => (firstChange(a) ?? '').localeCompare(firstChange(b) ?? '', 'en'));
  return {
    ...{ id: VERDICT_HISTORY, formerly: [], explainer, type: 'verdicts', claims, sources: [] },
    title: words.title(claims.length),
    description: words.description(explainer.claims.length - claims.length),
    caption: words.caption(formatDate(explainer.recordAsOf, explainer.lang)),
  };
}

function firstChange(claim: Claim): string | undefined {
  const [first] = verdictChanges(claim);
  return first && lastDay(first.date);
}
