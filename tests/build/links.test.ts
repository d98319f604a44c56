import { LinkChecker } from 'linkinator';
import { expect, it } from 'vitest';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { linksToPlaces } from '../links-to-places.ts';
import { DIST } from './built-site.ts';

it('has no link or fragment within the site that leads nowhere', async () => {
  const { server, address } = await serveFolder(DIST, 4480);
  try {
    const checker = new LinkChecker();
    const { links } = await checker.check({
      path: address,
      recurse: true,
      checkFragments: true,
      concurrency: 20,
      linksToSkip: async (link) => !link.startsWith(address),
    });
    const broken = links.filter(({ state }) => state === 'BROKEN');
    expect(broken.map(({ url, parent, status }) => `${parent} → ${url} (${status})`)).toEqual([]);
    expect(links.filter(({ state }) => state === 'OK').length).toBeGreaterThan(130);
  } finally {
    server.close();
  }
});

it('leads to places that are there, from every page', async () => {
  const { all, lost } = await linksToPlaces(DIST);
  expect(lost).toEqual([]);
  expect(all).toBeGreaterThan(10_000);
});
