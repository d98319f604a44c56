import type { RootContent } from 'mdast';
import { formatDate } from '../dates/format-date.ts';
import type { VerdictChange } from '../record/as-of.ts';
import { changesByDay, type DayOfChanges } from '../record/changes.ts';
import type { Explainer } from '../record/record.ts';
import { stringsFor } from '../strings/strings.ts';
import { link, paragraph, strong, type Piece } from './build-nodes.ts';
import { bullets, claimLink, part, type MarkdownPage, type PageContext } from './page-frame.ts';

/** Every day on which an explainer's record changed, newest first. */
export function changesPage(explainer: Explainer, context: PageContext): MarkdownPage {
  const { id, lang, shortTitle } = explainer;
  const { changes } = stringsFor(lang);
  return {
    path: context.origin.routes.changes(id),
    title: `${changes.title}: ${shortTitle}`,
    about: changes.dek(shortTitle),
    lang,
    content: () =>
      changesByDay(explainer).flatMap((day) =>
        part(formatDate(day.day, lang), dayNodes(day, context)),
      ),
  };
}

function dayNodes(
  { explainer, day, moved, judged, corrections }: DayOfChanges,
  { origin }: PageContext,
): RootContent[] {
  const { lang, id } = explainer;
  const strings = stringsFor(lang);
  const then = origin.absolute(origin.routes.asOf(id, day));
  const hasVerdicts = moved.length + judged.length > 0;
  return [
    ...bullets([
      ...corrections.map(({ text }): Piece[] => [
        strong(`${strings.changes.correction}.`),
        ` ${text}`,
      ]),
      ...[...moved, ...judged].map((change) => changePieces(change, { origin })),
    ]),
    ...(hasVerdicts
      ? [paragraph(link(then, strings.changes.readAsOf(formatDate(day, lang))))]
      : []),
  ];
}

/** A verdict that moved, or was given for the first time. */
export function changePieces(
  { claim, entry, before }: VerdictChange,
  { origin }: Pick<PageContext, 'origin'>,
): Piece[] {
  const strings = stringsFor(claim.explainer.lang);
  const name = strings.verdicts[entry.verdict].name;
  return [
    claimLink(claim, origin),
    ': ',
    strong(
      before === undefined
        ? `${strings.asOf.newClaim} ${name}.`
        : strings.republish.fromTo(strings.verdicts[before.verdict].name, name),
    ),
    ` ${entry.note}`,
  ];
}
