import type { CorrectionComment, Graph, NewsArticle } from 'schema-dts';
import { LICENCE } from '../licence.ts';
import type { Origin } from '../origin.ts';
import type { Correction, Explainer } from '../record/record.ts';
import { explainerBreadcrumbs } from './breadcrumbs.ts';
import { graphOf } from './graph.ts';
import { publisherInShort } from './publisher.ts';
import { workInShort } from './work.ts';

/**
 * The article as schema.org's NewsArticle, its sections as parts by their addresses. Its sources are with its data set: on
 * the page that every reader loads, their two hundred addresses would be a second list beside the one that is read.
 * `image` is the address of its social card, if one is drawn.
 */
export function explainerGraph(explainer: Explainer, origin: Origin, image?: string): Graph {
  const { routes, absolute } = origin;
  const address = absolute(routes.explainer(explainer.id));
  const publisher = publisherInShort(origin);
  const article: NewsArticle = {
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    headline: explainer.title,
    description: explainer.dek,
    inLanguage: explainer.lang,
    datePublished: explainer.published,
    dateModified: explainer.updated,
    wordCount: explainer.words,
    isAccessibleForFree: true,
    ...(image === undefined ? {} : { image }),
    license: LICENCE,
    author: publisher,
    publisher: { '@id': publisher['@id'] },
    hasPart: explainer.sections.map(({ id, title }) => ({
      '@type': 'WebPageElement',
      '@id': absolute(routes.explainer(explainer.id, id)),
      name: title,
    })),
    ...(explainer.sourceArticle === undefined
      ? {}
      : { isBasedOn: workInShort(explainer.sourceArticle.source, explainer.list, origin) }),
    ...(explainer.corrections.length === 0
      ? {}
      : { correction: explainer.corrections.map((entry) => correction(entry)) }),
  };
  return graphOf(article, explainerBreadcrumbs(origin, explainer));
}

function correction({ date, text }: Correction): CorrectionComment {
  return { '@type': 'CorrectionComment', datePublished: date, text };
}
