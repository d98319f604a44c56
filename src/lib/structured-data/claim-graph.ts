import type { ClaimReview, Graph } from 'schema-dts';
import { lastDay } from '../dates/partial-date.ts';
import { LICENCE } from '../licence.ts';
import type { Origin } from '../origin.ts';
import type { Claim } from '../record/record.ts';
import { sourcesOf } from '../record/sources-of.ts';
import { stringsFor } from '../strings/strings.ts';
import { appearancesOf } from './appearances.ts';
import { explainerBreadcrumbs } from './breadcrumbs.ts';
import { graphOf } from './graph.ts';
import { actorInShort } from './actor.ts';
import { publisherInShort } from './publisher.ts';
import { rating } from './rating.ts';
import { workInShort } from './work.ts';

/**
 * A claim's page as schema.org's ClaimReview: one claim, who made it and when, and the verdict that holds now. `image` is
 * the address of its social card, if one is drawn.
 */
export function claimGraph(claim: Claim, origin: Origin, image?: string): Graph {
  const { routes, absolute } = origin;
  const { explainer } = claim;
  const strings = stringsFor(explainer.lang);
  const address = absolute(routes.claim(explainer.id, claim.id));
  const appearances = appearancesOf(claim);
  const review: ClaimReview = {
    '@type': 'ClaimReview',
    '@id': address,
    url: address,
    claimReviewed: claim.claim,
    itemReviewed: {
      '@type': 'Claim',
      '@id': `${address}#claim`,
      text: claim.claim,
      author: actorInShort(claim.claimant, explainer.list, origin),
      datePublished: claim.claimedOn,
      ...(appearances.length === 0
        ? {}
        : { appearance: appearances.map((source) => workInShort(source, explainer.list, origin)) }),
    },
    reviewRating: rating(claim),
    author: publisherInShort(origin),
    datePublished: explainer.published,
    dateModified: lastChange(claim),
    inLanguage: explainer.lang,
    ...(image === undefined ? {} : { image }),
    license: LICENCE,
    isPartOf: { '@id': absolute(routes.explainer(explainer.id)) },
    citation: sourcesOf(claim).map(({ id }) => ({
      '@id': absolute(routes.source(id, explainer.list)),
    })),
  };
  return graphOf(
    review,
    explainerBreadcrumbs(
      origin,
      explainer,
      { name: strings.nav.claims, path: routes.claims(explainer.id) },
      { name: claim.title, path: routes.claim(explainer.id, claim.id) },
    ),
  );
}

/** The day of the last verdict or correction; that of publication where all verdicts are older. */
function lastChange(claim: Claim): string {
  const { corrections, published } = claim.explainer;
  const days = [
    published,
    ...claim.history.map(({ date }) => lastDay(date)),
    ...corrections.filter((correction) => correction.claim === claim).map(({ date }) => date),
  ];
  return days.sort().at(-1) ?? published;
}
