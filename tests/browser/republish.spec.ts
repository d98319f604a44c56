import AxeBuilder from '@axe-core/playwright';
import { test as elsewhere, type Page } from '@playwright/test';
import { expect, test } from './reader.ts';

const SLUG = 'deepseek-shock';
const REPUBLISH = `/${SLUG}/republish/`;
const PARTNER = 'https://partner.example/';

test('the text is copied by a button where script runs, and can be selected where it does not', async ({
  page,
  context,
  javaScriptEnabled,
  colorScheme,
}) => {
  test.skip(colorScheme === 'dark', 'colours play no part');
  await page.goto(REPUBLISH);
  const field = page.getByRole('textbox', { name: 'The text as HTML' });
  const button = page.getByRole('button', { name: 'Copy the HTML' });
  await expect(field).toHaveAttribute('readonly', '');
  if (!javaScriptEnabled) {
    await expect(button).toBeHidden();
    await field.focus();
    await page.keyboard.press('ControlOrMeta+a');
    return;
  }
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await button.click();
  await expect(page.getByRole('status').first()).toHaveText('Copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await field.inputValue());
});

elsewhere(
  'the text holds on a bare page of another site',
  async ({ page, request, javaScriptEnabled, viewport, colorScheme }) => {
    const isWide = (viewport?.width ?? 0) >= 1024;
    test.skip(!javaScriptEnabled || !isWide || colorScheme === 'dark', 'the page is not ours');
    const html = await (await request.get(`${REPUBLISH}${SLUG}.html`)).text();
    await pasteInto(page, html);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/DeepSeek shock/);
    await expect(page.getByRole('heading', { level: 2, name: 'Notes' })).toBeVisible();
    await expect(page.getByText('CC BY 4.0').first()).toBeVisible();
    await expect(page.getByRole('figure').first().getByRole('table')).toBeVisible();

    const number = page.getByRole('link', { name: 'Note n3', exact: true }).first();
    await number.click();
    await expect(page).toHaveURL(`${PARTNER}#${SLUG}-note-3`);
    const note = page.locator(`#${SLUG}-note-3`);
    await expect(note).toBeInViewport();
    await note.getByRole('link', { name: 'Back to the text', exact: true }).click();
    await expect(number).toBeInViewport();

    const dead = await page.evaluate(
      () =>
        [...document.querySelectorAll('a')].filter(
          ({ hash, origin }) => origin === location.origin && document.querySelector(hash) === null,
        ).length,
    );
    expect(dead).toBe(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  },
);

test('an address of a passage leads to its section when its words are gone', async ({
  page,
  javaScriptEnabled,
  colorScheme,
}) => {
  test.skip(!javaScriptEnabled || colorScheme === 'dark', 'the browser does it, not the page');
  await page.goto(`/${SLUG}/#cost:~:text=words%20that%20stand%20nowhere`);
  await expect(page.getByRole('heading', { name: 'What did it cost?' })).toBeInViewport();
  await page.goto('about:blank');
  await page.goto(REPUBLISH);
  const passage = page.locator('.passages a[href*="#cost:"]');
  await page.goto((await passage.getAttribute('href')) ?? '');
  await expect(page.getByText('Two sums are easily confused')).toBeInViewport();
});

/** Opens a page of another site that has nothing of ours but the text. */
async function pasteInto(page: Page, html: string): Promise<void> {
  await page.route(`${PARTNER}**`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><head><title>Partner</title></head><body><main>${html}</main></body></html>`,
    }),
  );
  await page.goto(PARTNER);
}
