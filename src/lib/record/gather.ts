import { compareDates } from '../dates/partial-date.ts';
import { namedBy } from './named-by.ts';
import type { Explainer, Person, PlainRecord, Source, Term } from './record.ts';
import { sourcesOf } from './sources-of.ts';

/** What an explainer draws from the shared parts of the record, each list in the record's order. */
export interface Gathered {
  readonly terms: readonly Term[];
  readonly people: readonly Person[];
  readonly sources: readonly Source[];
}

/** The terms, people and sources of one explainer, and the sources that these rest on themselves. */
export function gather(explainer: Explainer, record: PlainRecord): Gathered {
  const { claims, events, citations, figures, sourceArticle } = explainer;
  const { terms, people, sources: named } = namedBy(explainer, record);
  const sources = new Set([
    ...citations,
    ...claims.flatMap(sourcesOf),
    ...[...events, ...terms, ...people, ...figures].flatMap((thing) => thing.sources),
    ...(sourceArticle === undefined ? [] : [sourceArticle.source]),
    ...named,
  ]);
  return {
    terms,
    people,
    sources: [...sources].sort(
      (a, b) => compareDates(b.issued, a.issued) || a.id.localeCompare(b.id, 'en'),
    ),
  };
}
