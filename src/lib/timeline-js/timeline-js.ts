import type { Element, Text } from 'hast';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { formatDate } from '../dates/format-date.ts';
import type { PartialDate } from '../dates/partial-date.ts';
import type { Origin } from '../origin.ts';
import type { Explainer, TimelineEvent } from '../record/record.ts';
import { sourceAddresses } from '../record/source-addresses.ts';
import { stringsFor } from '../strings/strings.ts';

/** A date as TimelineJS 3 takes it: what is not known is left out. */
interface SlideDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

interface Slide {
  /** The event's id, by which a timeline can be opened at it. */
  readonly unique_id: string;
  readonly text: { readonly headline: string; readonly text: string };
}

/** The events of an explainer in the JSON of TimelineJS 3. Headlines and texts are HTML there. */
export interface TimelineJs {
  readonly title: Slide;
  readonly events: readonly (Slide & {
    readonly start_date: SlideDate;
    readonly end_date?: SlideDate;
    readonly group: string;
  })[];
}

/** The timeline of an explainer as the file that TimelineJS 3 loads. */
export function timelineJs(explainer: Explainer, origin: Origin): TimelineJs {
  const { routes, absolute } = origin;
  const strings = stringsFor(explainer.lang);
  const address = absolute(routes.timeline(explainer.id));
  return {
    title: {
      unique_id: `explainer-${explainer.id}`,
      text: {
        headline: html(explainer.title),
        text: html(h('p', explainer.dek), h('p', h('a', { href: address }, strings.allEvents))),
      },
    },
    events: explainer.events.map((event) => ({
      unique_id: event.id,
      start_date: slideDate(event.date),
      ...(event.end === undefined ? {} : { end_date: slideDate(event.end) }),
      text: { headline: html(event.title), text: textOf(event, origin) },
      group: event.lane.title,
    })),
  };
}

function textOf(event: TimelineEvent, { routes, absolute }: Origin): string {
  const { lang, recordAsOf, list } = event.explainer;
  const strings = stringsFor(lang);
  const asOf = formatDate(recordAsOf, lang);
  const sources = event.sources.map((source) =>
    h(
      'li',
      h(
        'a',
        { href: sourceAddresses(source).title ?? absolute(routes.source(source.id, list)) },
        source.title,
      ),
    ),
  );
  const claims = event.claims.map((claim) =>
    h(
      'li',
      h('a', { href: absolute(routes.claim(claim.explainer.id, claim.id)) }, claim.title),
      `: ${strings.data.verdictAsOf(strings.verdicts[claim.verdict].name.toLowerCase(), asOf)}`,
    ),
  );
  const here = absolute(routes.timeline(event.explainer.id, event.id));
  return html(
    h('p', event.text),
    h('p', strings.sourcesTitle),
    h('ul', sources),
    ...(claims.length === 0 ? [] : [h('p', strings.bearsOn), h('ul', claims)]),
    h('p', h('a', { href: here }, strings.permalink)),
  );
}

function slideDate(date: PartialDate): SlideDate {
  const [year = 0, month, day] = date.split('-').map(Number);
  return {
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

function html(...nodes: readonly (Element | string)[]): string {
  const children = nodes.map((node): Element | Text =>
    typeof node === 'string' ? { type: 'text', value: node } : node,
  );
  return toHtml(children);
}
