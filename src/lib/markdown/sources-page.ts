import { listsOf, within, type Lists } from '../record/lists.ts';
import type { Explainer, Source } from '../record/record.ts';
import { sourceLine } from '../republish/source-line.ts';
import { stringsFor } from '../strings/strings.ts';
import { date, item, line, link, list, paragraph } from './build-nodes.ts';
import { otherListNodes } from './other-lists.ts';
import { claimLink, eventLink, type MarkdownPage, type PageContext } from './page-frame.ts';

const LANG = 'en';
const strings = stringsFor(LANG);

/** A list of sources, newest first, with what leans on them: that of the site, or an explainer's own. */
export function sourcesPage({ record, origin }: PageContext, explainer?: Explainer): MarkdownPage {
  const lists = listsOf(record, explainer?.id);
  const { sources } = lists;
  const primary = sources.filter(({ kind }) => kind === 'primary').length;
  return {
    path: origin.routes.sources(explainer?.id),
    title:
      explainer === undefined
        ? strings.sourcesTitle
        : strings.lists.titles.sources(explainer.shortTitle),
    about: strings.sourcesDek(sources.length, primary),
    lang: LANG,
    content: () => [
      ...list(sources.map((source) => sourceItem(source, lists, { origin }))),
      ...(explainer === undefined ? otherListNodes({ record, origin }, 'sources') : []),
    ],
  };
}

function sourceItem(
  source: Source,
  { explainers }: Lists,
  { origin }: Pick<PageContext, 'origin'>,
) {
  const { says, verified, archived } = source;
  const [claims, events] = [within(explainers, source.claims), within(explainers, source.events)];
  const leaning = [
    ...claims.map((claim) => item(line(`${strings.claim}: `, claimLink(claim, origin)))),
    ...events.map((event) => item(line(`${strings.event}: `, eventLink(event, origin)))),
  ];
  return item(
    line(...sourceLine(source, LANG), ` ${strings.kind[source.kind]}.`),
    paragraph(
      says,
      verified === 'recalled' && ` ${strings.recalled}.`,
      ...(archived === undefined
        ? []
        : [' ', link(archived.url, strings.archivedCopy), ', ', date(archived.date, LANG), '.']),
    ),
    ...list(leaning),
  );
}
