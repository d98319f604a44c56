import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { explainersFeed } from '../lib/feeds/explainers-feed.ts';
import { writeFeed } from '../lib/feeds/write-feeds.ts';
import { job } from '../lib/load-job.ts';
import { loadRecord } from '../lib/load-record.ts';
import { origin } from '../site.ts';

export function getStaticPaths() {
  // A build has the texts of all explainers in no run of Astro: see scripts/write-feed-files.ts.
  if (job !== undefined) return [];
  return (['xml', 'json'] as const).map((format) => ({ params: { format }, props: { format } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { format } }) =>
  new Response(writeFeed(explainersFeed(await loadRecord(), origin), format));
