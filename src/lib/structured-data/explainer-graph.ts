import type { Graph, NewsArticle, Organization } from 'schema-dts';
import type { Explainer } from '../record/record.ts';
import type { Routes } from '../routes.ts';

/** The article as schema.org's NewsArticle, its sections as parts by their addresses, its sources as citations. */
export function explainerGraph(
  explainer: Explainer,
  routes: Routes,
  absolute: (path: string) => string,
): Graph {
  const address = absolute(routes.explainer(explainer.id));
  const publisher: Organization = {
    '@type': 'Organization',
    '@id': `${absolute(routes.home())}#publisher`,
    name: 'Plain Record',
    url: absolute(routes.home()),
  };
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
    license: 'https://creativecommons.org/licenses/by/4.0/',
    author: { '@id': publisher['@id'] ?? '' },
    publisher: { '@id': publisher['@id'] ?? '' },
    hasPart: explainer.sections.map(({ id, title }) => ({
      '@type': 'WebPageElement',
      '@id': `${address}#${id}`,
      name: title,
    })),
    citation: explainer.citations.map(({ title, url, issued }) => ({
      '@type': 'CreativeWork',
      name: title,
      datePublished: issued,
      ...(url === undefined ? {} : { url }),
    })),
  };
  if (explainer.sourceArticle !== undefined) {
    const { title, source, published } = explainer.sourceArticle;
    article.isBasedOn = {
      '@type': 'OpinionNewsArticle',
      name: title,
      datePublished: published,
      ...(source.url === undefined ? {} : { url: source.url }),
    };
  }
  return { '@context': 'https://schema.org', '@graph': [publisher, article] };
}
