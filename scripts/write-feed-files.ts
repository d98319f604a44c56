import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { explainersFeed } from '../src/lib/feeds/explainers-feed.ts';
import { writeFeed } from '../src/lib/feeds/write-feeds.ts';
import type { PlainRecord } from '../src/lib/record/record.ts';
import { createRoutes } from '../src/lib/routes.ts';
import { BASE_PATH, SITE_ORIGIN } from './hosting.ts';

/** Writes the feed of the site into a folder. It holds the texts of many explainers, as no run of Astro does. */
export async function writeFeedFiles(record: PlainRecord, to: string): Promise<void> {
  const absolute = (path: string) => new URL(path, SITE_ORIGIN).href;
  const feed = explainersFeed(record, { routes: createRoutes(BASE_PATH), absolute });
  for (const format of ['xml', 'json'] as const)
    await writeFile(join(to, `feed.${format}`), writeFeed(feed, format));
}
