import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { changesFeed } from '../../../lib/feeds/changes-feed.ts';
import { writeFeed } from '../../../lib/feeds/write-feeds.ts';
import { loadExplainers } from '../../../lib/load-record.ts';
import { origin } from '../../../site.ts';

export async function getStaticPaths() {
  const explainers = await loadExplainers();
  // Files stay at their old addresses too: a program that reads one follows no redirect page.
  return explainers.flatMap((explainer) =>
    [explainer.id, ...explainer.formerly].flatMap((slug) =>
      (['xml', 'json'] as const).map((format) => ({
        params: { explainer: slug, format },
        props: { explainer, format },
      })),
    ),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { explainer, format } }) =>
  new Response(writeFeed(changesFeed(explainer, origin), format));
