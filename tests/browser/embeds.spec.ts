import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { expect, test } from './reader.ts';

const FRAMED = [
  'claims/illicit-chip-channels/',
  'timeline/',
  'figures/training-cost/',
  'figures/verdict-history/',
];
/** The page of another site. */
let html = '';
let other: Server;

test.beforeAll(async () => {
  other = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Another site</title>${html}`);
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
});
test.afterAll(() => other.close());

for (const path of FRAMED)
  test(`another site frames ${path}`, async ({ browser, baseURL, isWide, colorScheme }, info) => {
    test.skip(!info.project.use.javaScriptEnabled || !isWide, 'It sets its own widths.');
    // The system has no say here: the framing page chooses its scheme.
    const page = await browser.newPage({ colorScheme: null });
    const site = new URL(baseURL ?? '').origin;
    const left: string[] = [];
    page.on('request', (request) => {
      const { origin } = new URL(request.url());
      if (![address(), site].includes(origin)) left.push(request.url());
    });
    const frameHtml = (
      JSON.parse(await readFile(`dist/embed/deepseek-shock/${path}oembed.json`, 'utf8')) as {
        html: string;
      }
    ).html.replace(/https:\/\/[^/"]+\//, `${site}/`);
    html = `<style>body{color-scheme:${colorScheme};margin:0}</style>${frameHtml}`;
    for (const width of [280, 320, 720]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address());
      const frame = page.frames()[1];
      // With its styles: a heading may be seen before them.
      await frame?.waitForLoadState('load');
      await expect(page.frameLocator('iframe').locator('h1')).toBeVisible();
      const seen = await frame?.evaluate(() => {
        const root = document.documentElement;
        return {
          over: root.scrollWidth - innerWidth,
          below: root.scrollHeight - innerHeight,
          ground: getComputedStyle(document.body).backgroundColor,
          isWider: [...document.querySelectorAll('main, main *')].some(
            (element) => element.getBoundingClientRect().right > innerWidth + 0.5,
          ),
        };
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(seen).toMatchObject({
        over: 0,
        isWider: false,
        ground: GROUNDS[colorScheme ?? 'light'],
      });
      if (path.startsWith('claims') && width >= 320) expect(seen?.below).toBe(0);
    }
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      page.frameLocator('iframe').locator('.more a').click(),
    ]);
    await expect(opened.locator('h1')).toBeVisible();
    expect(opened.url()).toContain(`${site}/deepseek-shock/`);
    expect(left).toEqual([]);
    await page.close();
  });

const GROUNDS: Readonly<Record<string, string>> = {
  light: 'rgb(239, 240, 235)',
  dark: 'rgb(30, 34, 38)',
};

function address(): string {
  // A server that listens has an address with a port.
  return `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
}
