import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SitemapAndIndexStream, SitemapStream } from 'sitemap';
import { BASE_PATH, SITE_ORIGIN } from './hosting.ts';

/** As many addresses as search engines read from one file: https://www.sitemaps.org/protocol.html */
const MOST_IN_A_FILE = 50_000;

/** Lists the pages among the files of a site for search engines, but for those that are made to be framed. */
export async function writeSitemap(files: readonly string[], to: string): Promise<void> {
  const home = new URL(BASE_PATH.endsWith('/') ? BASE_PATH : `${BASE_PATH}/`, SITE_ORIGIN);
  const pages = files
    .filter((path) => /(?:^|\/)index\.html$/.test(path) && !path.startsWith('embed/'))
    .map((path) => path.replace(/index\.html$/, ''))
    .sort()
    .map((path) => new URL(path, home).href);
  const index = new SitemapAndIndexStream({
    limit: MOST_IN_A_FILE,
    getSitemapStream: (at) => {
      const name = `sitemap-${at}.xml`;
      const plain = { news: false, xhtml: false, image: false, video: false };
      const sitemap = new SitemapStream({ hostname: home.href, xmlns: plain });
      const file = sitemap.pipe(createWriteStream(join(to, name)));
      return [new URL(name, home).href, sitemap, file];
    },
  });
  await pipeline(Readable.from(pages), index, createWriteStream(join(to, 'sitemap-index.xml')));
}
