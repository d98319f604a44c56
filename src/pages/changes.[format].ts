import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { siteChangesFeed } from '../lib/feeds/changes-feed.ts';
import { writeFeed } from '../lib/feeds/write-feeds.ts';
import { loadSharedRecord } from '../lib/load-record.ts';
import { origin } from '../site.ts';

export function getStaticPaths() {
  return (['xml', 'json'] as const).map((format) => ({ params: { format }, props: { format } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { format } }) => {
  const { explainers } = await loadSharedRecord();
  return new Response(writeFeed(siteChangesFeed(explainers, origin), format));
};
