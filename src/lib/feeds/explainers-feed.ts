import { lastDay } from '../dates/partial-date.ts';
import type { Origin } from '../origin.ts';
import type { Explainer } from '../record/record.ts';
import { republishFiles } from '../republish/republish-files.ts';
import { stringsFor } from '../strings/strings.ts';
import { bothForms, byDay, firstId, newestDay, type Feed } from './feed.ts';

/** Whoever subscribes later reads older ones on the site: a feed of all, whole, would grow with every one. */
const MOST_EXPLAINERS = 20;

/** The site's newest explainers, whole, newest first. */
export function explainersFeed(
  { explainers }: { readonly explainers: readonly Explainer[] },
  origin: Origin,
): Feed {
  const { routes, absolute } = origin;
  const strings = stringsFor('en');
  const home = absolute(routes.home());
  return {
    id: home,
    title: strings.siteName,
    description: strings.siteLine,
    page: home,
    ...bothForms(origin, routes.feed),
    lang: 'en',
    updated: newestDay(explainers.map(({ updated }) => lastDay(updated))),
    entries: explainers
      .slice(0, MOST_EXPLAINERS)
      .map((explainer) => ({
        id: absolute(routes.explainer(firstId(explainer))),
        address: absolute(routes.explainer(explainer.id)),
        title: explainer.title,
        summary: explainer.dek,
        published: lastDay(explainer.published),
        updated: lastDay(explainer.updated),
        lang: explainer.lang,
        html: republishFiles(explainer, origin).html,
      }))
      .sort(byDay),
  };
}
