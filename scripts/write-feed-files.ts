import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteChangesFeed } from '../src/lib/feeds/changes-feed.ts';
import { explainersFeed } from '../src/lib/feeds/explainers-feed.ts';
import { writeFeed } from '../src/lib/feeds/write-feeds.ts';
import type { PlainRecord } from '../src/lib/record/record.ts';
import { createRoutes } from '../src/lib/routes.ts';
import { BASE_PATH, SITE_ORIGIN } from './hosting.ts';

/** Writes the feeds of the site into a folder. They hold what is in many explainers, as no run of Astro does. */
export async function writeFeedFiles(record: PlainRecord, to: string): Promise<void> {
  const absolute = (path: string) => new URL(path, SITE_ORIGIN).href;
  const origin = { routes: createRoutes(BASE_PATH), absolute };
  const feeds = {
    feed: explainersFeed(record, origin),
    changes: siteChangesFeed(record.explainers, origin),
  };
  for (const [name, feed] of Object.entries(feeds))
    for (const format of ['xml', 'json'] as const)
      await writeFile(join(to, `${name}.${format}`), writeFeed(feed, format));
}
