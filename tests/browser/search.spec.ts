import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { writeSearchIndex } from '../../scripts/write-search-index.ts';
import { bare, expect, KINDS, test } from './reader.ts';

const results = (page: Page) => page.getByRole('list', { name: 'Results' }).getByRole('listitem');
const field = (page: Page) => page.getByRole('searchbox', { name: 'Words to look for' });

const tollOf = (number: number) => ({
  ...{ url: `/toll-${number}/`, content: `The toll of bridge ${number}.`, language: 'en' },
  ...{ meta: { title: `Toll of ${number}` }, filters: { kind: ['claim'] as const } },
});

test.describe('search with script', () => {
  test.skip(
    ({ javaScriptEnabled, colorScheme }) => !javaScriptEnabled || colorScheme === 'dark',
    'it runs in the browser, and in the dark as by day',
  );

  test('a reader finds a word, narrows the kind and lands on the section', async ({ page }) => {
    await page.goto(KINDS.search);
    await field(page).fill('distillation');
    await expect(page.getByRole('status')).toHaveText(/^\d+ results for “distillation”\.$/);
    await expect(results(page)).toHaveCount(10);
    await page.getByRole('radio', { name: /^Explainers \d/ }).check();
    await expect(page).toHaveURL(/\?q=distillation&kind=explainer$/);
    await expect(results(page).first()).toContainText('Explainer');
    const link = results(page).getByRole('link').first();
    const title = await link.innerText();
    await link.click();
    await expect(page).toHaveURL(/\/deepseek-shock\/#[a-z-]+$/);
    const heading = page.locator(new URL(page.url()).hash);
    await expect(heading).toBeInViewport();
    await expect(heading).toContainText(title);
  });

  for (const [kind, words, landing] of [
    ['term', 'distillation', /\/glossary\/distillation\/$/],
    ['claim', 'distillation', /\/deepseek-shock\/claims\/[a-z0-9-]+\/$/],
    ['event', 'app store', /\/deepseek-shock\/timeline\/#[a-z0-9-]+$/],
    ['source', 'distillation', /\/sources\/#[a-z0-9-]+$/],
    ['person', 'Liang Wenfeng', /\/people\/#liang-wenfeng$/],
  ] as const)
    test(`a result of the kind ${kind} leads to its place`, async ({ page }) => {
      await page.goto(`${KINDS.search}?q=${encodeURIComponent(words)}&kind=${kind}`);
      await results(page).getByRole('link').first().click();
      await expect(page).toHaveURL(landing);
      const { hash } = new URL(page.url());
      if (hash !== '') await expect(page.locator(hash)).toBeInViewport();
    });

  test('claims can be narrowed to a verdict, and are counted by it', async ({ page }) => {
    await page.goto(`${KINDS.search}?q=distillation&kind=claim`);
    const radio = page.getByRole('radio', { name: /^Contested [1-9]/ });
    const count = Number(/\d+/.exec((await radio.locator('..').innerText()) ?? '')?.[0]);
    await radio.check();
    await expect(page).toHaveURL(/\?q=distillation&kind=claim&verdict=contested$/);
    await expect(results(page)).toHaveCount(count);
    for (const result of await results(page).all()) await expect(result).toContainText('Contested');
    await page.getByRole('radio', { name: /^Terms/ }).check();
    await expect(page.getByRole('group', { name: 'Claims with the verdict' })).toBeHidden();
    await expect(page).toHaveURL(/\?q=distillation&kind=term$/);
  });

  test('all claims with a verdict can be listed without a word', async ({ page }) => {
    await page.goto(`${KINDS.search}?verdict=false`);
    await expect(page.getByRole('status')).toHaveText(/^\d+ results\.$/);
    await expect(results(page).first()).toContainText('False');
  });

  test('a query in the address is run, and Back leads to the last one', async ({ page }) => {
    await page.goto(`${KINDS.search}?q=distillation&kind=term`);
    await expect(field(page)).toHaveValue('distillation');
    await expect(page.getByRole('radio', { name: /^Terms/ })).toBeChecked();
    await expect(results(page).getByRole('link', { name: 'Distillation' })).toBeVisible();
    await field(page).fill('H800');
    await expect(page).toHaveURL(/\?q=H800&kind=term$/);
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('radio', { name: /^Claims/ }).check();
    await expect(page).toHaveURL(/\?q=H800&kind=claim$/);
    await page.goBack();
    await expect(page).toHaveURL(/\?q=H800&kind=term$/);
    await page.goBack();
    await expect(field(page)).toHaveValue('distillation');
    await expect(page.getByRole('status')).toHaveText(/“distillation”/);
  });

  test('search works by keyboard alone', async ({ page }) => {
    await page.goto(KINDS.search);
    await field(page).focus();
    await page.keyboard.type('distillation');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText(/results for “distillation”/);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Search' })).toBeFocused();
    await page.keyboard.press('Tab');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    const terms = page.getByRole('radio', { name: /^Terms/ });
    await expect(terms).toBeFocused();
    await expect(terms).toBeChecked();
    expect(await terms.evaluate((radio) => getComputedStyle(radio).outlineStyle)).toBe('solid');
    await expect(page).toHaveURL(/kind=term$/);
    await expect(results(page).first()).toContainText('Term');
    await page.keyboard.press('Tab');
    await expect(results(page).first().getByRole('link')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/glossary\//);
  });

  test('more results follow on demand, and the first of them has the focus', async ({ page }) => {
    await page.goto(`${KINDS.search}?q=distillation`);
    await page.getByRole('button', { name: 'Show more results' }).click();
    await expect(results(page)).toHaveCount(20);
    await expect(results(page).nth(10).getByRole('link')).toBeFocused();
  });

  test('a search that finds nothing says so, and where else to look', async ({ page }) => {
    await page.goto(`${KINDS.search}?q=zzyzx`);
    await expect(page.getByRole('status')).toHaveText('Nothing for “zzyzx”.');
    await expect(page.getByText('These pages list everything:', { exact: true })).toBeVisible();
    await expect(page.locator('main').getByRole('link', { name: 'Glossary' })).toBeVisible();
  });

  for (const words of [
    '<img src=x onerror="document.title=1">',
    '"><script>document.title=1</script>',
    '</mark><b>h800',
    '{"kind":"claim"}',
    '%00%ff\\u0000',
    'a'.repeat(5000),
  ])
    test(`hostile words are inert: ${words.slice(0, 40)}`, async ({ page }) => {
      const address = new URLSearchParams({ q: words, kind: '<b>', verdict: '__proto__' });
      await page.goto(`${KINDS.search}?${address.toString()}`);
      await expect(page.getByRole('status')).toHaveText(/^(?:Nothing|\d+ results?)/);
      await expect(field(page)).toHaveValue(words);
      await expect(page).toHaveTitle(/^Search/);
      expect(await page.locator('main :is(img, script, b)').count()).toBe(0);
    });

  test('where there are several indexes, older explainers are searched on demand', async ({
    page,
  }) => {
    const folder = await mkdtemp(join(tmpdir(), 'plain-record-'));
    const numbers = [3, 2, 1];
    for (const number of numbers)
      await writeSearchIndex([tollOf(number)], join(folder, String(number)));
    const indexes = numbers.map((number) => ({
      folder: `${KINDS.search.replace('search', 'pagefind')}${number}/`,
      explainers: 4,
    }));
    await page.route(`**${KINDS.search}?q=toll`, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const written = JSON.stringify(indexes).replaceAll('"', '&quot;');
      const body = html.replace(/data-indexes="[^"]*"/, `data-indexes="${written}"`);
      await route.fulfill({ response, body });
    });
    await page.route(/\/pagefind\/\d\//, (route) =>
      route.fulfill({
        path: join(folder, new URL(route.request().url()).pathname.replace(/^.*?\/pagefind/, '')),
      }),
    );
    await page.goto(`${KINDS.search}?q=toll`);
    await expect(results(page).getByRole('link')).toHaveText(['Toll of 3']);
    await expect(page.getByText(/the 4 newest of 12 explainers/)).toBeVisible();
    await page.getByRole('button', { name: 'Search older ones too' }).click();
    await expect(page.getByRole('status')).toHaveText('2 results for “toll”.');
    await expect(page.getByText(/the 8 newest of 12 explainers/)).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Claims 2' })).toBeVisible();
    await page.getByRole('button', { name: 'Search older ones too' }).click();
    await expect(results(page)).toHaveCount(3);
    await expect(page.getByText(/newest of/)).toBeHidden();
    await expect(field(page)).toBeFocused();
    await rm(folder, { recursive: true });
  });

  test('the results fit a screen of 320 pixels', async ({ page, isWide }) => {
    test.skip(isWide, 'the width is set here: once is enough');
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${KINDS.search}?q=distillation`);
    await expect(results(page)).toHaveCount(10);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

for (const query of ['', '?q=distillation', '?q=zzyzx'])
  test(`axe finds nothing on ${KINDS.search}${query}`, async ({ page, javaScriptEnabled }) => {
    test.skip(!javaScriptEnabled, 'axe is a script itself');
    await page.goto(`${KINDS.search}${query}`);
    if (query !== '') await expect(page.getByRole('status')).not.toHaveText(/^(?:Searching …)?$/);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

test('without script the page says where else to look', async ({ page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled, 'this is for readers without script');
  await page.goto(`${KINDS.search}?q=distillation`);
  const main = page.locator('main');
  await expect(main.getByText(/needs script/)).toBeVisible();
  for (const name of [/^Claims: /, 'Glossary', 'Sources', 'People and organisations'])
    await expect(main.getByRole('link', { name }).first()).toBeVisible();
  await expect(main.getByRole('radio')).toHaveCount(0);
  await field(page).fill('toll');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=toll$/);
  await main.getByRole('link', { name: 'Glossary' }).click();
  await expect(page).toHaveURL(/\/glossary\/$/);
});

// What is refused or cannot be loaded is an error on the console, and rightly so: these are not the quiet reader's.
bare.describe('the search page in trouble', () => {
  bare.skip(
    ({ javaScriptEnabled, colorScheme }) => !javaScriptEnabled || colorScheme === 'dark',
    'it runs in the browser, and in the dark as by day',
  );

  for (const [missing, files] of [
    ['the script of the index', '**/pagefind/pagefind.js'],
    ['the list of the index', '**/pagefind/pagefind-entry.json*'],
    ['a part of the index', '**/pagefind/index/*'],
    ['a result', '**/pagefind/fragment/*'],
  ] as const)
    bare(`without ${missing} it says so, and where else to look`, async ({ page }) => {
      await page.route(files, (route) => route.abort());
      await page.goto(`${KINDS.search}?q=distillation`);
      await expect(page.getByText(/could not be loaded/)).toBeVisible();
      await expect(page.getByRole('status')).toHaveText('');
      await expect(page.locator('main').getByRole('link', { name: 'Glossary' })).toBeVisible();
    });

  bare('without its own script it says where else to look', async ({ page }) => {
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(KINDS.search);
    await expect(page.getByText(/needs script/)).toBeVisible();
  });

  bare('text cannot be made markup', async ({ page }) => {
    await page.goto(KINDS.search);
    const refused = await page.evaluate(() => {
      try {
        document.body.insertAdjacentHTML('beforeend', '<i></i>');
        return false;
      } catch (error) {
        return error instanceof TypeError;
      }
    });
    expect(refused).toBe(true);
  });
});
