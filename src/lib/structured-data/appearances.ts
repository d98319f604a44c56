import type { Claim, Source } from '../record/record.ts';

/**
 * The works in which a claim can be found as it was made: the article that the explainer grew out of, where that carries
 * it, and what the record names. The explainer itself is none: it states the claim to judge it.
 */
export function appearancesOf({ explainer, inSourceArticle, saidIn }: Claim): Source[] {
  const article = inSourceArticle ? explainer.sourceArticle?.source : undefined;
  return [...new Set([...(article === undefined ? [] : [article]), ...saidIn])];
}
