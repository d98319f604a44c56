import type { Source } from '../record/record.ts';
import { sourceLine } from '../republish/source-line.ts';
import { stringsFor } from '../strings/strings.ts';
import { date, item, line, link, list, paragraph } from './build-nodes.ts';
import { claimLink, eventLink, type MarkdownPage, type PageContext } from './page-frame.ts';

const LANG = 'en';
const strings = stringsFor(LANG);

/** Every source, newest first, with what leans on it. */
export function sourcesPage({ record: { sources }, origin }: PageContext): MarkdownPage {
  const primary = sources.filter(({ kind }) => kind === 'primary').length;
  return {
    path: origin.routes.sources(),
    title: strings.sourcesTitle,
    about: strings.sourcesDek(sources.length, primary),
    lang: LANG,
    content: () => list(sources.map((source) => sourceItem(source, { origin }))),
  };
}

function sourceItem(source: Source, { origin }: Pick<PageContext, 'origin'>) {
  const { says, verified, archived, claims, events } = source;
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
