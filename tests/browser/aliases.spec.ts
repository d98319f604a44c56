import type { Locator, Page } from '@playwright/test';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { aliasSite, BASE } from './alias-site.ts';
import { expect, test as reading } from './reader.ts';

/** The site of the fixtures, under a base path: everything in its first explainer was renamed once. */
const test = reading.extend<object, { site: string }>({
  site: [
    // Playwright wants to see by the first parameter that the fixture needs no other.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const { server, address } = await serveFolder(await aliasSite(), 4490, BASE);
      await use(address);
      server.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: ({ site }, use) => use(site),
});

const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { name });

const FRAGMENTS: readonly [string, (page: Page) => Locator][] = [
  ['tolls/#pledge', heading(/^What was promised\?/)],
  ['tolls/#listeners', heading(/^Who heard it\?/)],
  ['tolls/#claim-toll-2031', (page) => page.locator('#claim-bridge-toll-2031')],
  ['tolls/#claim-toll-2031-2', (page) => page.locator('#claim-bridge-toll-2031-2')],
  ['tolls/#event-the-vote', (page) => page.getByRole('link', { name: '12 November 2030' })],
  ['tolls/#person-a-quill', (page) => page.getByRole('link', { name: 'Ada Quill' }).first()],
  ['tolls/#source-audit-2031', (page) => page.locator('#source-harbour-audit-2031')],
  ['tolls/timeline/#the-vote', heading(/^The council votes for a toll/)],
  ['tolls/figures/#figure-costs-and-income', heading('Two sums for one bridge')],
  ['tolls/claims/#toll-2031', (page) => page.locator('#bridge-toll-2031')],
  ['glossary/#bridge-toll', (page) => page.locator('#road-toll')],
  ['sources/#audit-2031', (page) => page.locator('#harbour-audit-2031')],
  ['people/#a-quill', heading('Ada Quill')],
];

for (const [address, words] of FRAGMENTS)
  test(`the old link ${address} leads to the same words`, async ({ page }) => {
    await page.goto(address);
    await expect(words(page)).toBeInViewport();
    await expect(page.locator('.former:target')).toHaveCount(1);
  });

const PAGES = [
  ['tolls/claims/toll-2031/', 'tolls/claims/bridge-toll-2031/', 'The toll would fall'],
  ['glossary/bridge-toll/', 'glossary/road-toll/', 'Road toll'],
  ['bridge-toll/', 'tolls/', 'The toll on the bridge, held against the record'],
  ['bridge-toll/timeline/', 'tolls/timeline/', 'Timeline: The bridge toll'],
  ['bridge-toll/claims/toll-2031/', 'tolls/claims/bridge-toll-2031/', 'The toll would fall'],
] as const;

for (const [old, now, title] of PAGES)
  test(`the old link ${old} leads to ${now}`, async ({ page, site }) => {
    await page.goto(old);
    await expect(page).toHaveURL(`${site}${now}`);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  });

test('a place that is reached by its old id is marked as by its new one', async ({ page }) => {
  const outlined = (words: Locator) =>
    words.evaluate((element) => getComputedStyle(element).outlineStyle);
  await page.goto('tolls/#pledge');
  expect(await outlined(page.locator('#promise'))).toBe('solid');
  await page.goto('tolls/timeline/#the-vote');
  expect(await outlined(page.locator('#toll-voted'))).toBe('solid');
  expect(await outlined(page.locator('#audit-published'))).toBe('none');
});

test('old ids move nothing on a page', async ({ page }) => {
  for (const address of ['tolls/', 'tolls/timeline/', 'tolls/claims/', 'sources/', 'people/']) {
    await page.goto(address);
    const boxes = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('main :not(.former)')].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return `${element.localName} ${x} ${y} ${width} ${height}`;
        }),
      );
    const before = await boxes();
    const marks = page.locator('.former');
    expect(await marks.count()).toBeGreaterThan(0);
    await marks.evaluateAll((elements) => {
      for (const element of elements) element.remove();
    });
    expect(await boxes()).toEqual(before);
  }
});

test('a page that has moved says so to search engines and to those who stay', async ({
  page,
  site,
}) => {
  const html = await (await page.request.get('glossary/bridge-toll/')).text();
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).toContain(`<a href="${BASE}glossary/road-toll/">`);
  const sitemap = await (await page.request.get('sitemap-0.xml')).text();
  expect(sitemap).toContain('/glossary/road-toll/');
  expect(sitemap).not.toContain('bridge-toll/');
  const rules = await (await page.request.get('_redirects')).text();
  expect(rules).toContain(`${BASE}glossary/bridge-toll/ ${BASE}glossary/road-toll/ 301`);
  expect(site).toContain(BASE);
});

test('feeds and data stay at their old addresses', async ({ page }) => {
  for (const [old, now] of [
    ['bridge-toll/changes/feed.xml', 'tolls/changes/feed.xml'],
    ['tolls/figures/costs-and-income.csv', 'tolls/figures/bridge-sums.csv'],
    ['bridge-toll/republish/bridge-toll.md', 'tolls/republish/tolls.md'],
  ] as const) {
    const before = await page.request.get(old);
    expect(before.status()).toBe(200);
    expect(await before.text()).toBe(await (await page.request.get(now)).text());
  }
});

test('a site without social cards promises none', async ({ page, site }) => {
  await page.goto(`${site}tolls/`);
  await expect(page.locator('meta[property="og:image"]')).toHaveCount(0);
  expect((await page.request.get(`${site}tolls/card.png`)).status()).toBe(404);
});
