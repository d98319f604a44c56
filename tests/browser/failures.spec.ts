import type { Page } from '@playwright/test';
import { withoutStyles } from './older-browser.ts';
import { bare as test, expect, KINDS } from './reader.ts';

// What is cut off is an error on the console, and rightly so: these are not the quiet reader's tests.
test.skip(
  ({ colorScheme, viewport }) => colorScheme === 'dark' || (viewport?.width ?? 0) > 1000,
  'what fails does so on every screen',
);

const CLAIM = 'wang-h100-figure';

/** What a reader needs of an explainer: its text, a note, a term, the timeline, the sources. */
async function readThrough(page: Page): Promise<void> {
  await page.goto(KINDS.explainer);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const sections = page.locator('.article > section');
  expect(await sections.count()).toBeGreaterThan(10);
  for (const section of await sections.all()) {
    await section.scrollIntoViewIfNeeded();
    await expect.poll(async () => (await section.innerText()).length).toBeGreaterThan(100);
  }
  await openNote(page);
  await page.locator('#term-reasoning-model').click();
  await expect(page.locator('#definition-reasoning-model')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('sup a').first().click();
  await expect(page.locator(new URL(page.url()).hash)).toBeInViewport();
}

async function openNote(page: Page): Promise<void> {
  await page.locator(`#claim-${CLAIM} button`).click();
  const note = page.locator(`#note-${CLAIM}`);
  await expect(note).toBeVisible();
  await expect(note).toContainText('Unproven');
  await page.keyboard.press('Escape');
}

async function readTimeline(page: Page): Promise<void> {
  await page.goto(KINDS.timeline);
  const events = page.locator('.events > li');
  expect(await events.count()).toBeGreaterThanOrEqual(80);
  await expect(events.last()).toBeVisible();
}

async function readSources(page: Page): Promise<void> {
  await page.goto(KINDS.sources);
  await expect(page.locator('.entries > li').last()).toBeVisible();
}

test('without the stylesheet everything can be read', async ({ page }) => {
  await withoutStyles(page);
  await readThrough(page);
  await readTimeline(page);
  await readSources(page);
});

test('without the stylesheet no drawing stands larger than the words that it goes with', async ({
  page,
}) => {
  await withoutStyles(page);
  for (const path of [KINDS.explainer, KINDS.ledger, KINDS.claim, KINDS.timeline, KINDS.search]) {
    await page.goto(path);
    const large = await page
      .locator('svg.mark, svg.defs, svg.bar')
      .evaluateAll((drawings) =>
        drawings
          .filter((drawing) => drawing.getBoundingClientRect().height > 24)
          .map((drawing) => drawing.outerHTML.slice(0, 80)),
      );
    expect(large).toEqual([]);
  }
});

test('without pictures everything can be read', async ({ page }) => {
  await page.route(/\.(?:svg|png|jpg|webp|avif)$/, (route) => route.abort());
  await readThrough(page);
  await readTimeline(page);
  await readSources(page);
});

test('a page that is open can be read on without a network', async ({ page, context }) => {
  await page.goto(KINDS.explainer);
  await context.setOffline(true);
  await openNote(page);
  const contents = page.getByRole('navigation', { name: 'Contents', exact: true });
  await page.getByRole('button', { name: 'Contents', exact: true }).click();
  await contents.getByRole('link', { name: 'Did the chip controls work?' }).click();
  await expect(page.locator('#controls')).toBeInViewport();
  await page.locator('sup a').last().click();
  await expect(page.locator(new URL(page.url()).hash)).toBeInViewport();
  await context.setOffline(false);
});

test('where nothing but the text arrives, the text says what was found', async ({ page }) => {
  await page.route('**/*', (route) =>
    route.request().resourceType() === 'document' ? route.continue() : route.abort(),
  );
  await page.goto(KINDS.claim);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.path > li').last()).toContainText('Contested');
  await expect(page.locator('.evidence > li').first()).toContainText(/archived copy/i);
});
