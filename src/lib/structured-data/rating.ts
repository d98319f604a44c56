import type { Rating } from 'schema-dts';
import type { Claim } from '../record/record.ts';
import { VERDICTS, type Verdict } from '../schemas/verdict.ts';
import { stringsFor } from '../strings/strings.ts';

const SCALE = VERDICTS.filter((verdict) => verdict !== 'opinion');

/**
 * A verdict as a rating: how far the record bears the claim out, from 1 (false) to the number of verdicts (supported). An
 * opinion stands beside the scale: it has its name and no number.
 */
export function rating({
  verdict,
  summary,
  explainer,
}: Pick<Claim, 'verdict' | 'summary' | 'explainer'>): Rating {
  return {
    '@type': 'Rating',
    alternateName: stringsFor(explainer.lang).verdicts[verdict].name,
    ...numbers(verdict),
    ratingExplanation: summary,
  };
}

function numbers(verdict: Verdict) {
  if (verdict === 'opinion') return {};
  const bestRating = SCALE.length;
  return { ratingValue: bestRating - SCALE.indexOf(verdict), bestRating, worstRating: 1 };
}
