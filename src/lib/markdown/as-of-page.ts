import { formatDate } from '../dates/format-date.ts';
import { recordAt } from '../record/as-of.ts';
import type { Explainer } from '../record/record.ts';
import { stringsFor } from '../strings/strings.ts';
import { date, item, line, list, paragraph, strong } from './build-nodes.ts';
import {
  bullets,
  claimLink,
  eventDates,
  eventLink,
  part,
  type MarkdownPage,
  type PageContext,
} from './page-frame.ts';
import { changePieces } from './changes-page.ts';
import { saidBy } from './claim-page.ts';

/** What an explainer's record held on a day (`YYYY-MM-DD`). */
export function asOfPage(explainer: Explainer, day: string, context: PageContext): MarkdownPage {
  const { id, lang, shortTitle } = explainer;
  const strings = stringsFor(lang);
  const words = formatDate(day, lang);
  return {
    path: context.origin.routes.asOf(id, day),
    title: `${strings.asOf.title(words)}: ${shortTitle}`,
    about: strings.asOf.dek(shortTitle, words),
    lang,
    content: () => {
      const { standings, changes, events } = recordAt(explainer, day);
      return [
        ...part(
          strings.asOf.changedOn,
          changes.length === 0
            ? [paragraph(strings.asOf.nothingChanged)]
            : bullets(changes.map((change) => changePieces(change, context))),
        ),
        ...part(
          strings.asOf.where(standings.length),
          list(
            standings.map(({ claim, entry, evidence }) =>
              item(
                line(
                  claimLink(claim, context.origin),
                  ': ',
                  strong(strings.verdicts[entry.verdict].name),
                  ', ',
                  date(entry.date, lang),
                  `. ${entry.note}`,
                ),
                paragraph(
                  ...saidBy(claim, context),
                  `. ${strings.asOf.evidenceThen(evidence.length, claim.evidence.length)}.`,
                ),
              ),
            ),
          ),
        ),
        ...part(
          strings.asOf.eventsUntil(events.length),
          bullets(
            events.map((event) => [...eventDates(event), ': ', eventLink(event, context.origin)]),
          ),
        ),
      ];
    },
  };
}
