import { explainerOf } from '../content-paths.ts';
import type { Entry, ListPromise } from '../record/content.ts';
import type { ExplainerData } from '../schemas/explainer.ts';
import type { AnchorsLock } from './anchors-lock.ts';

/**
 * So many explainers share one list of sources and one of people. Of the flagship's size each adds 175 KB of HTML to the
 * first, 28 KB packed: with more, a telephone on a slow network would wait seconds for it.
 */
const MOST_TOGETHER = 5;

/** A list, or an entry in one, that was promised: `/sources/#audit`, `/tolls/people/`. */
const LIST = /^\/(?:([a-z0-9-]+)\/)?(sources|people)\/(?:#([a-z0-9-]+))?$/;
const EXPLAINER = /^\/([a-z0-9-]+)\/$/;

/**
 * Which explainers have lists of sources and people of their own, and what lists were promised to show. The oldest share
 * the lists of the site, the others have their own: so a new explainer moves nothing that an older one lists. Where an
 * explainer stands by the list of published addresses, there it stays, whatever is dated back or taken out. `most` is for
 * tests.
 */
export function dealLists(
  explainers: readonly Entry<Pick<ExplainerData, 'published' | 'formerly'>>[],
  { addresses }: Pick<AnchorsLock, 'addresses'>,
  most = MOST_TOGETHER,
): ListPromise[] {
  const bySlug = new Map<string, string>();
  for (const { path, data } of explainers)
    for (const slug of [explainerOf(path), ...data.formerly]) bySlug.set(slug, explainerOf(path));
  const published = new Set<string>();
  const alone = new Set<string>();
  const promised = new Map<string, { sources: Set<string>; people: Set<string> }>();
  for (const { address } of addresses) {
    const [, whole] = EXPLAINER.exec(address) ?? [];
    const explainer = whole === undefined ? undefined : bySlug.get(whole);
    if (explainer !== undefined) published.add(explainer);
    const [, slug, kind, id] = LIST.exec(address) ?? [];
    const owner = slug === undefined ? '' : bySlug.get(slug);
    if (kind === undefined || owner === undefined) continue;
    if (owner !== '') alone.add(owner);
    const ids = promised.get(owner) ?? { sources: new Set(), people: new Set() };
    promised.set(owner, ids);
    // The pattern knows these two.
    if (id !== undefined) ids[kind as 'sources' | 'people'].add(id);
  }
  const undecided = explainers
    .filter(({ path }) => !published.has(explainerOf(path)) && !alone.has(explainerOf(path)))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const room = most - published.difference(alone).size;
  for (const { path } of undecided.slice(Math.max(0, room))) alone.add(explainerOf(path));
  if (alone.size === 0) return [];
  return ['', ...[...alone].sort()].map((explainer) => ({
    explainer,
    sources: [...(promised.get(explainer)?.sources ?? [])].sort(),
    people: [...(promised.get(explainer)?.people ?? [])].sort(),
  }));
}

/** Oldest first, and always the same order within a day. */
function keyOf({ path, data }: Entry<Pick<ExplainerData, 'published'>>): string {
  return `${data.published} ${explainerOf(path)}`;
}
