import type { PlainRecord } from '../record/record.ts';

/** An address outside the site, and what leans on it. */
export interface OutsideLink {
  readonly url: string;
  /** Ids of the sources that name it. */
  readonly sources: readonly string[];
  readonly isArchive: boolean;
}

/**
 * Every address at which sources lie, and those of their archived copies, each once, by address. A source that is known
 * to be dead is not asked for again: its copy is.
 */
export function outsideLinks({ sources }: PlainRecord): OutsideLink[] {
  const named = sources.flatMap(({ id, url, dead, archived }) => [
    ...(url === undefined || dead !== undefined ? [] : [{ url, id, isArchive: false }]),
    ...(archived === undefined ? [] : [{ url: archived.url, id, isArchive: true }]),
  ]);
  return [...Map.groupBy(named, ({ url }) => withoutFragment(url))]
    .map(([url, list]) => ({
      url,
      sources: list.map(({ id }) => id),
      isArchive: list.every(({ isArchive }) => isArchive),
    }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** A fragment is not sent: the same page is asked for once. */
function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '');
}
