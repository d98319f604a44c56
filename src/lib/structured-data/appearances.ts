import { precisionOf } from '../dates/partial-date.ts';
import type { Claim, Source } from '../record/record.ts';
import { sourcesOf } from '../record/sources-of.ts';

/**
 * The works in which a claim is made, as far as the record has them: the article that the explainer grew out of, where
 * that carries the claim, and each source of the claim that bears the claimant's name and the date of the claim. The
 * explainer itself is none: it states the claim to judge it.
 */
export function appearancesOf(claim: Claim): Source[] {
  const article = claim.explainer.sourceArticle?.source;
  const own = sourcesOf(claim).filter(
    (source) => isBy(source, claim.claimant.name) && isOf(source, claim.claimedOn),
  );
  return [...new Set([...(claim.inSourceArticle && article ? [article] : []), ...own])];
}

function isBy({ authors, publisher }: Source, name: string): boolean {
  return authors.includes(name) || publisher === name;
}

function isOf({ issued }: Source, date: string): boolean {
  return precisionOf(date) === 'day' ? issued === date : issued.startsWith(date);
}
