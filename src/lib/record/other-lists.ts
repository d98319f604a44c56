import { explainersAlone } from './lists.ts';
import type { Explainer, PlainRecord } from './record.ts';
import { siteOutline } from './site-outline.ts';

/** The explainers that have lists of their own, the newest first, and how many entries each has. */
export function otherLists(
  record: PlainRecord,
  of: 'sources' | 'people',
): readonly { readonly explainer: Explainer; readonly count: number }[] {
  const counts = new Map(siteOutline(record).otherLists.map((list) => [list.explainer, list[of]]));
  return explainersAlone(record).map((explainer) => ({
    explainer,
    count: counts.get(explainer.id) ?? 0,
  }));
}
