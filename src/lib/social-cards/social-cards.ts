import type { PlainRecord } from '../record/record.ts';
import { stringsFor } from '../strings/strings.ts';
import type { SocialCard } from './card-frame.ts';
import { claimCard } from './claim-card.ts';
import { explainerCard } from './explainer-card.ts';
import type { Palette } from './palette.ts';

/** Where an explainer's card lies, or a claim's: a file beside its page. */
export function cardPath(explainer: string, claim?: string): string {
  return claim === undefined ? `${explainer}/card.png` : `${explainer}/claims/${claim}/card.png`;
}

/** The cards of all explainers and of all their claims. */
export function socialCards({ explainers }: PlainRecord, palette: Palette): SocialCard[] {
  return explainers.flatMap((explainer) => {
    const strings = stringsFor(explainer.lang);
    return [
      explainerCard(explainer, { path: cardPath(explainer.id), palette, strings }),
      ...explainer.claims.map((claim) =>
        claimCard(claim, { path: cardPath(explainer.id, claim.id), palette, strings }),
      ),
    ];
  });
}
