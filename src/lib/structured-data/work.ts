import type { CreativeWork } from 'schema-dts';
import type { Origin } from '../origin.ts';
import type { Source } from '../record/record.ts';

/** What the Citation Style Language calls a work, in the words of schema.org; any other is a CreativeWork. */
const TYPES = {
  article: 'Article',
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  bill: 'Legislation',
  book: 'Book',
  chapter: 'Chapter',
  'entry-encyclopedia': 'Article',
  legislation: 'Legislation',
  motion_picture: 'Movie',
  'paper-conference': 'ScholarlyArticle',
  post: 'SocialMediaPosting',
  'post-weblog': 'BlogPosting',
  regulation: 'Legislation',
  report: 'Report',
  webpage: 'WebPage',
} as const;

/** A source where another page leans on it: the list of sources says the rest at the same address. */
export function workInShort(
  source: Source,
  list: string | undefined,
  { routes, absolute }: Origin,
): CreativeWork {
  return {
    '@type': typeOf(source),
    '@id': absolute(routes.source(source.id, list)),
    name: source.title,
    datePublished: source.issued,
    ...(source.url === undefined || source.dead !== undefined ? {} : { url: source.url }),
    ...(source.archived === undefined ? {} : { archivedAt: source.archived.url }),
  };
}

/** A source in full, for the list of sources. */
export function work(source: Source, list: string | undefined, origin: Origin): CreativeWork {
  return {
    ...workInShort(source, list, origin),
    inLanguage: source.language,
    // The record does not say of every author whether it is a person or an organisation.
    ...(source.authors.length === 0 ? {} : { creditText: source.authors.join(', ') }),
    ...(source.publisher === undefined
      ? {}
      : { publisher: { '@type': 'Organization', name: source.publisher } }),
  };
}

function typeOf({ type }: Source): (typeof TYPES)[keyof typeof TYPES] | 'CreativeWork' {
  const types: { readonly [type: string]: (typeof TYPES)[keyof typeof TYPES] } = TYPES;
  return types[type] ?? 'CreativeWork';
}
