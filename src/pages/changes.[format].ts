import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { siteChangesFeed } from '../lib/feeds/changes-feed.ts';
import { writeFeed } from '../lib/feeds/write-feeds.ts';
import { job } from '../lib/load-job.ts';
import { loadRecord } from '../lib/load-record.ts';
import { origin } from '../site.ts';

export function getStaticPaths() {
  // A build has the records of all explainers in no run of Astro: see scripts/write-feed-files.ts.
  if (job !== undefined) return [];
  return (['xml', 'json'] as const).map((format) => ({ params: { format }, props: { format } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { format } }) => {
  const { explainers } = await loadRecord();
  return new Response(writeFeed(siteChangesFeed(explainers, origin), format));
};
