import { countChanged } from '../record/counts.ts';
import type { Explainer } from '../record/record.ts';
import { VERDICTS } from '../schemas/verdict.ts';
import { stringsFor } from '../strings/strings.ts';
import { item, line, list, paragraph } from './build-nodes.ts';
import { claimLink, part, type MarkdownPage, type PageContext } from './page-frame.ts';
import { saidBy, verdictNow } from './claim-page.ts';

/** All claims of an explainer by their verdict. */
export function claimsPage(explainer: Explainer, context: PageContext): MarkdownPage {
  const { claims, id, lang, shortTitle } = explainer;
  const strings = stringsFor(lang);
  return {
    path: context.origin.routes.claims(id),
    title: `${strings.ledgerTitle}: ${shortTitle}`,
    about: strings.ledgerDek(claims.length, shortTitle),
    lang,
    content: () => [
      paragraph(strings.claimsChecked(claims.length, countChanged(claims))),
      ...VERDICTS.flatMap((verdict) => {
        const held = claims.filter((claim) => claim.verdict === verdict);
        const { name, means } = strings.verdicts[verdict];
        const entries = held.map((claim) =>
          item(
            line(claimLink(claim, context.origin), `: ${claim.claim}`),
            paragraph(...verdictNow(claim), '. ', claim.summary),
            paragraph(`${strings.saidBy} `, ...saidBy(claim, context)),
          ),
        );
        return part(
          `${name} (${held.length})`,
          held.length === 0 ? [] : [paragraph(means), ...list(entries)],
        );
      }),
    ],
  };
}
