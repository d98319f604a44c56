import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { filesIn } from '../scripts/hash-folder.ts';

interface Page {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

/**
 * The links of a built site to places on its pages, and which of them lead to a place that is not there, as
 * `page → link`. They are read from the files, since a crawler looks on a page for the places that it has heard of when
 * it fetches the page, and most links to a page stand on others that come later.
 */
export async function linksToPlaces(
  folder: string,
  base = '/',
): Promise<{ all: number; lost: string[] }> {
  const pages = new Map<string, Page>();
  for (const file of await filesIn(folder))
    if (file.endsWith('.html'))
      pages.set(
        base + file.replace(/(^|\/)index\.html$/, '$1'),
        await readPage(join(folder, file)),
      );
  let all = 0;
  const lost: string[] = [];
  for (const [path, { links }] of pages)
    for (const link of links) {
      const { origin, pathname, hash } = new URL(link, `https://site.example${path}`);
      // What follows `:~:` are words to look for.
      const id = decodeURIComponent(hash.slice(1).replace(/:~:.*/, ''));
      const page = pages.get(pathname);
      if (origin !== 'https://site.example' || page === undefined || id === '') continue;
      all += 1;
      if (!page.ids.has(id)) lost.push(`${path} → ${link}`);
    }
  return { all, lost };
}

async function readPage(path: string): Promise<Page> {
  const { document } = parseHTML(await readFile(path, 'utf8'));
  return {
    ids: new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)),
    links: [...document.querySelectorAll('a[href*="#"]')].map(
      (link) => link.getAttribute('href') ?? '',
    ),
  };
}
