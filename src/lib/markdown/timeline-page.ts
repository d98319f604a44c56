import type { RootContent } from 'mdast';
import { eventsByYear } from '../record/events-by-year.ts';
import type { Explainer, TimelineEvent } from '../record/record.ts';
import { sourceLine } from '../republish/source-line.ts';
import { stringsFor } from '../strings/strings.ts';
import { item, line, list, paragraph, strong } from './build-nodes.ts';
import {
  claimLink,
  eventDates,
  eventLink,
  part,
  type MarkdownPage,
  type PageContext,
} from './page-frame.ts';

/** All events of an explainer by year. */
export function timelinePage(explainer: Explainer, context: PageContext): MarkdownPage {
  const { id, lang, events, shortTitle } = explainer;
  const strings = stringsFor(lang);
  return {
    path: context.origin.routes.timeline(id),
    title: `${strings.timelineTitle}: ${shortTitle}`,
    about: strings.timelineCount(events.length),
    lang,
    content: () =>
      eventsByYear(events).flatMap(({ year, events: inYear }) =>
        part(year, list(inYear.map((event) => eventItem(event, context)))),
      ),
  };
}

function eventItem(event: TimelineEvent, { origin }: PageContext) {
  const { lang } = event.explainer;
  const strings = stringsFor(lang);
  const parts: RootContent[] = [
    paragraph(`${event.text} ${event.lane.title}, ${strings.importance[event.importance]}.`),
    ...list([
      ...event.claims.map((claim) =>
        item(
          line(
            `${strings.bearsOn}: `,
            claimLink(claim, origin),
            ` (${strings.verdicts[claim.verdict].name})`,
          ),
        ),
      ),
      ...event.sources.map((source) => item(sourceLine(source, lang))),
    ]),
  ];
  return item(line(strong(...eventDates(event)), ': ', eventLink(event, origin)), ...parts);
}
