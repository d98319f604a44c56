import { compareDates } from '../dates/partial-date.ts';
import { sourcesOf } from '../record/sources-of.ts';
import type { Explainer, Mention, Person, PlainRecord, Source, Term } from '../record/record.ts';

/** What an explainer draws from the shared parts of the record, each list in the record's order. */
export interface Gathered {
  readonly terms: readonly Term[];
  readonly people: readonly Person[];
  readonly sources: readonly Source[];
}

/** The terms, people and sources of one explainer, and the sources that these rest on themselves. */
export function gather(explainer: Explainer, record: PlainRecord): Gathered {
  const { claims, events, citations, figures, sourceArticle } = explainer;
  const isNamed = ({ mentions }: { mentions: readonly Mention[] }) =>
    mentions.some((mention) => mention.explainer === explainer);
  const actors = new Set([
    ...claims.map(({ claimant }) => claimant),
    ...events.flatMap(({ people }) => people),
  ]);
  const terms = record.terms.filter(isNamed);
  const people = record.people.filter((person) => actors.has(person) || isNamed(person));
  const sources = new Set([
    ...citations,
    ...claims.flatMap(sourcesOf),
    ...[...events, ...terms, ...people, ...figures].flatMap((thing) => thing.sources),
    ...(sourceArticle === undefined ? [] : [sourceArticle.source]),
    ...record.sources.filter(isNamed),
  ]);
  return {
    terms,
    people,
    sources: [...sources].sort(
      (a, b) => compareDates(b.issued, a.issued) || a.id.localeCompare(b.id, 'en'),
    ),
  };
}
