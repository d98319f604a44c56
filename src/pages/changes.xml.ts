import type { APIRoute } from 'astro';
import { changesFeed } from '../lib/feeds/changes-feed.ts';
import { loadRecord } from '../lib/load-record.ts';
import { stringsFor } from '../lib/strings/strings.ts';
import { absolute, routes } from '../site.ts';

export const GET: APIRoute = async () => {
  const { explainers } = await loadRecord();
  const { siteName, changes } = stringsFor('en');
  const feed = {
    title: changes.feedTitle(siteName),
    self: absolute(routes.siteChangesFeed()),
    page: absolute(routes.corrections()),
  };
  return new Response(changesFeed(explainers, feed, routes, absolute));
};
