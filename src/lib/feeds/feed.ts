import type { Origin } from '../origin.ts';
import type { Explainer } from '../record/record.ts';

/** A feed, whatever it is written as. All addresses are whole, all days are `YYYY-MM-DD`. */
export interface Feed {
  /** Never changes. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The page that shows the same. */
  readonly page: string;
  readonly atom: string;
  readonly json: string;
  readonly lang: string;
  readonly updated: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** Never changes: made of first ids and of what identifies the thing itself, not of its place or its words. */
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly summary: string;
  readonly published: string;
  readonly updated: string;
  readonly lang: string;
  /** All of it, as HTML with whole addresses. */
  readonly html: string;
}

/** The id by which something was first published: the oldest of its former ones comes first. */
export function firstId({ id, formerly }: Pick<Explainer, 'id' | 'formerly'>): string {
  return formerly[0] ?? id;
}

/** A place in a feed's list: newest first, and always the same order within a day. */
export function byDay(a: FeedEntry, b: FeedEntry): number {
  return b.published.localeCompare(a.published, 'en') || (a.id < b.id ? -1 : 1);
}

/** The newest of some days; the first day of all where there are none. */
export function newestDay(days: readonly string[]): string {
  return [...days].sort().at(-1) ?? '1970-01-01';
}

/** The whole addresses of a feed in its two forms. */
export function bothForms(
  { absolute }: Origin,
  pathOf: (format: 'xml' | 'json') => string,
): Pick<Feed, 'atom' | 'json'> {
  return { atom: absolute(pathOf('xml')), json: absolute(pathOf('json')) };
}
