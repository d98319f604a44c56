import { LinkChecker } from 'linkinator';
import { describe, expect, it } from 'vitest';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { publishedFiles } from '../hosts/published-files.ts';
import { linksToPlaces } from '../links-to-places.ts';
import { ELSEWHERE } from './elsewhere.ts';

const { BASE_PATH, SITE_ORIGIN, OUT_DIR } = ELSEWHERE;
const files = publishedFiles(OUT_DIR);
const texts = files
  .filter(({ within }) => /\/$|\.(?:html|xml|json|jsonld|csv|md|txt|css|js|ics|bib)$/.test(within))
  // The record of the build names the origin and the base path apart.
  .filter(({ within }) => !/^\/(?:pagefind\/|build-record\.json)/.test(within))
  .map(({ within, bytes }) => ({ within, text: bytes.toString() }));

describe('a build for a folder of another host', () => {
  it('has every page that the site has', () => {
    const paths = (folder: string) =>
      publishedFiles(folder)
        .map(({ within }) => within)
        .filter((path) => path.endsWith('/'));
    expect(paths(OUT_DIR).length).toBeGreaterThan(130);
    expect(paths(OUT_DIR)).toEqual(paths('dist'));
  });

  it('has no link, form, file or picture that leaves its folder', () => {
    const astray = texts.flatMap(({ within, text }) =>
      [
        ...text.matchAll(/(?:href|src|srcset|action|data-index|poster|content)="(\/[^"]*)"/g),
        ...text.matchAll(/url\(["']?(\/[^)"']*)/g),
        ...text.matchAll(/\]\((\/[^)]*)\)/g),
        ...text.matchAll(/; url=(\/[^"]*)"/g),
      ]
        .map(([, address = '']) => address)
        .filter((address) => !address.startsWith(BASE_PATH))
        .map((address) => `${within}: ${address}`),
    );
    expect(astray).toEqual([]);
  });

  it('names itself by its own origin and folder wherever it names itself', () => {
    const own = texts.filter(({ text }) => text.includes(`${SITE_ORIGIN}${BASE_PATH}`));
    expect(own.length).toBeGreaterThan(130);
    const wrong = texts.flatMap(({ within, text }) =>
      [
        ...text.matchAll(/https:\/\/plainrecord\.example[^\s"'<)]*/g),
        ...text.matchAll(/https:\/\/elsewhere\.example(?!\/explainers\/)[^\s"'<)]*/g),
      ].map(([address]) => `${within}: ${address}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no link or fragment within the site that leads nowhere', async () => {
    const { server, address } = await serveFolder(OUT_DIR, 4482, BASE_PATH);
    try {
      const { links } = await new LinkChecker().check({
        path: address,
        recurse: true,
        checkFragments: true,
        concurrency: 20,
        linksToSkip: async (link) => !link.startsWith(new URL(address).origin),
      });
      const broken = links.filter(({ state }) => state === 'BROKEN');
      expect(broken.map(({ url, parent, status }) => `${parent} → ${url} (${status})`)).toEqual([]);
      expect(links.filter(({ state }) => state === 'OK').length).toBeGreaterThan(130);
    } finally {
      server.close();
    }
    const { all, lost } = await linksToPlaces(OUT_DIR, BASE_PATH);
    expect(lost).toEqual([]);
    expect(all).toBeGreaterThan(10_000);
  });
});
