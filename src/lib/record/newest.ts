import type { Explainer } from './record.ts';

/**
 * So many explainers are shown in full on pages about the whole site, and so many explainers that use a term on its page.
 * Of older ones these pages give the title, so that they grow by a line an explainer and not by kilobytes.
 */
const MOST_SHOWN = 20;

/** The newest of some explainers, which come first, and the others. */
export function newestFirst<Thing>(
  things: readonly Thing[],
  most = MOST_SHOWN,
): { readonly newest: readonly Thing[]; readonly older: readonly Thing[] } {
  return { newest: things.slice(0, most), older: things.slice(most) };
}

/** The explainers whose whole record pages about the site show: the newest, and those in the lists of the site. */
export function shownWhole(explainers: readonly Explainer[]): ReadonlySet<Explainer> {
  const together = explainers.filter(({ list }) => list === undefined);
  return new Set([...newestFirst(explainers).newest, ...together]);
}
