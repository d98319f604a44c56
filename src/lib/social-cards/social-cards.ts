import type { Explainer } from '../record/record.ts';
import { stringsFor } from '../strings/strings.ts';
import type { CardTools, SocialCard } from './card-frame.ts';
import { claimCard } from './claim-card.ts';
import { explainerCard } from './explainer-card.ts';

/** Where an explainer's card lies, or a claim's: a file beside its page. */
export function cardPath(explainer: string, claim?: string): string {
  return claim === undefined ? `${explainer}/card.png` : `${explainer}/claims/${claim}/card.png`;
}

/** The cards of an explainer and of all its claims. */
export function socialCards(explainer: Explainer, tools: CardTools): SocialCard[] {
  const strings = stringsFor(explainer.lang);
  return [
    explainerCard(explainer, { path: cardPath(explainer.id), strings, ...tools }),
    ...explainer.claims.map((claim) =>
      claimCard(claim, { path: cardPath(explainer.id, claim.id), strings, ...tools }),
    ),
  ];
}
