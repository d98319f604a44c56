import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { changesFeed } from '../../../lib/feeds/changes-feed.ts';
import { loadRecord } from '../../../lib/load-record.ts';
import { stringsFor } from '../../../lib/strings/strings.ts';
import { absolute, routes } from '../../../site.ts';

export async function getStaticPaths() {
  const { explainers } = await loadRecord();
  // Files stay at their old addresses too: a program that reads one follows no redirect page.
  return explainers.flatMap((explainer) =>
    [explainer.id, ...explainer.formerly].map((slug) => ({
      params: { explainer: slug },
      props: { explainer },
    })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { explainer } }) => {
  const feed = {
    title: stringsFor(explainer.lang).changes.feedTitle(explainer.title),
    self: absolute(routes.changesFeed(explainer.id)),
    page: absolute(routes.changes(explainer.id)),
  };
  return new Response(changesFeed([explainer], feed, routes, absolute));
};
