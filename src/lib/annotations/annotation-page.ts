import { formatDate } from '../dates/format-date.ts';
import { lastDay, type PartialDate } from '../dates/partial-date.ts';
import { LICENCE } from '../licence.ts';
import type { Origin } from '../origin.ts';
import type { Explainer, PlainRecord } from '../record/record.ts';
import { standing } from '../record/verdict-at.ts';
import { stringsFor } from '../strings/strings.ts';
import { claimQuotes, type ClaimQuote } from './quotes.ts';

/**
 * The claims that an explainer's text states as W3C Web Annotations: each finds its phrase in the published page by the
 * phrase itself and by its fragment, and carries the verdict, its date and a link to the claim's page.
 */
export function annotationPage(explainer: Explainer, record: PlainRecord, origin: Origin): object {
  const { routes, absolute } = origin;
  const at = absolute(routes.annotations(explainer.id));
  const claims = record.explainers.flatMap((other) => other.claims);
  const items = claimQuotes(explainer, claims).map((place) => annotation(place, origin));
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: at,
    type: 'AnnotationPage',
    partOf: {
      id: `${at}#collection`,
      type: 'AnnotationCollection',
      label: stringsFor(explainer.lang).data.annotations(explainer.title),
      total: items.length,
    },
    startIndex: 0,
    items,
  };
}

function annotation({ claim, mention, quote }: ClaimQuote, { routes, absolute }: Origin): object {
  const { explainer } = mention;
  const { lang } = claim.explainer;
  const strings = stringsFor(lang);
  const verdict = strings.verdicts[claim.verdict].name;
  const since = standing(claim).since.date;
  return {
    id: absolute(routes.annotations(explainer.id, mention.anchor)),
    type: 'Annotation',
    motivation: 'assessing',
    created: midnight(explainer.published),
    modified: midnight(latest(explainer.published, ...claim.history.map(({ date }) => date))),
    creator: {
      id: `${absolute(routes.home())}#publisher`,
      type: 'Organization',
      name: strings.siteName,
    },
    rights: LICENCE,
    body: [
      {
        type: 'TextualBody',
        purpose: 'assessing',
        format: 'text/plain',
        language: lang,
        created: midnight(since),
        value: strings.data.verdictOf(verdict, formatDate(since, lang), claim.summary),
      },
      {
        type: 'TextualBody',
        purpose: 'classifying',
        format: 'text/plain',
        language: lang,
        value: verdict,
      },
      {
        type: 'SpecificResource',
        purpose: 'linking',
        source: {
          id: absolute(routes.claim(claim.explainer.id, claim.id)),
          format: 'text/html',
          language: lang,
        },
      },
    ],
    target: {
      type: 'SpecificResource',
      source: absolute(routes.explainer(explainer.id)),
      selector: [
        {
          type: 'FragmentSelector',
          conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
          value: mention.anchor,
        },
        { type: 'TextQuoteSelector', ...quote },
      ],
    },
  };
}

/** A date known to the month counts from its last day, when it is certain. */
function midnight(date: PartialDate): string {
  return `${lastDay(date)}T00:00:00Z`;
}

function latest(...dates: readonly PartialDate[]): PartialDate {
  return dates.toSorted((a, b) => lastDay(a).localeCompare(lastDay(b), 'en')).at(-1) ?? '';
}
