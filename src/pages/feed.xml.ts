import type { APIRoute } from 'astro';
import { atomFeed } from '../lib/feeds/atom-feed.ts';
import { loadRecord } from '../lib/load-record.ts';
import { absolute, routes } from '../site.ts';

export const GET: APIRoute = async () =>
  new Response(atomFeed(await loadRecord(), routes, absolute), {
    headers: { 'content-type': 'application/atom+xml' },
  });
