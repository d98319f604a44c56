import type { Page } from '@playwright/test';
import { withoutInStyles } from './older-browser.ts';
import { expect, KINDS, test } from './reader.ts';

const CLAIM = '#claim-wang-h100-figure';
const NOTE = '#note-wang-h100-figure';

/** Chooses how much of the record stands with the text, as a reader does. */
async function choose(page: Page, name: string, isInColumn: boolean): Promise<void> {
  if (!isInColumn) await page.getByRole('button', { name: 'Contents', exact: true }).click();
  await page.getByRole('group', { name: 'Show with the text' }).getByLabel(name).check();
  if (!isInColumn) await page.getByRole('button', { name: 'Close', exact: true }).click();
}

const isShown = (page: Page, selector: string) => page.locator(selector).first().isVisible();

test('marks only puts the notes away until they are asked for, at every width and in print', async ({
  page,
  isWide,
}) => {
  await page.goto(KINDS.explainer);
  await choose(page, 'Marks only', isWide);
  const states = [
    () => page.setViewportSize({ width: isWide ? 390 : 1440, height: 800 }),
    () => page.emulateMedia({ colorScheme: 'dark' }),
    () => page.emulateMedia({ media: 'print' }),
    () => page.emulateMedia({ media: 'screen' }),
  ];
  for (const change of states) {
    await change();
    expect(await isShown(page, NOTE)).toBe(false);
    expect(await isShown(page, `${CLAIM} .mark`)).toBe(true);
    expect(await isShown(page, '.prose sup')).toBe(true);
  }
  await page.locator(`${CLAIM} button`).click();
  await expect(page.locator(NOTE)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  expect(await isShown(page, NOTE)).toBe(false);
});

test('plain text leaves the sentences alone, on the screen and in print, until all is wanted again', async ({
  page,
  isWide,
}) => {
  await page.goto(KINDS.explainer);
  await choose(page, 'Plain text', isWide);
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    for (const selector of [NOTE, `${CLAIM} .mark`, `${CLAIM} button`, '.prose sup', '.pop'])
      expect(await isShown(page, selector)).toBe(false);
    for (const selector of [CLAIM, '#term-reasoning-model'])
      expect(
        await page.locator(selector).evaluate((it) => getComputedStyle(it).textDecorationLine),
      ).toBe('none');
    expect(await page.locator(CLAIM).ariaSnapshot()).not.toContain('unproven');
  }
  await page.emulateMedia({ media: 'screen' });
  await choose(page, 'All notes', isWide);
  expect(await isShown(page, `${CLAIM} .mark`)).toBe(true);
  expect(await isShown(page, NOTE)).toBe(isWide);
  await page.emulateMedia({ media: 'print' });
  expect(await isShown(page, NOTE)).toBe(true);
});

test('the choice is made by keyboard alone', async ({ page, isWide }) => {
  await page.goto(KINDS.explainer);
  if (!isWide) {
    await page.getByRole('button', { name: 'Contents', exact: true }).focus();
    await page.keyboard.press('Enter');
  }
  await page.getByLabel('All notes').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('Plain text')).toBeChecked();
  expect(await isShown(page, `${CLAIM} .mark`)).toBe(false);
});

test('a browser that does not know :has() shows everything', async ({ page, isWide }) => {
  await withoutInStyles(page, /(?<=:)has(?=\()/g);
  await page.goto(KINDS.explainer);
  await choose(page, 'Plain text', isWide);
  expect(await isShown(page, `${CLAIM} .mark`)).toBe(true);
  expect(await isShown(page, NOTE)).toBe(isWide);
});
