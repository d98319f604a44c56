import type { Page } from '@playwright/test';
import { withoutInStyles } from './older-browser.ts';
import { BASE, expect, KINDS, test } from './reader.ts';

const CLAIM = '#claim-wang-h100-figure';
const NOTE = '#note-wang-h100-figure';

test('a claim in the text shows its verdict and opens its note', async ({ page, isWide }) => {
  await page.goto(KINDS.explainer);
  const phrase = page.locator(CLAIM);
  const note = page.locator(NOTE);
  await phrase.scrollIntoViewIfNeeded();
  await expect(phrase.locator('.mark')).toBeVisible();
  if (!isWide) {
    await expect(note).toBeHidden();
    await phrase.click({ position: { x: 8, y: 8 } });
  }
  await expect(note).toBeVisible();
  await expect(note).toContainText('Unproven');
  await expect(note.getByRole('link', { name: 'Claim and evidence' })).toHaveAttribute(
    'href',
    `${BASE}deepseek-shock/claims/wang-h100-figure/`,
  );
});

for (const width of [320, 768, 1023])
  test(`an open note stays inside a screen of ${width} pixels, off its own line, until one clicks beside it`, async ({
    page,
    isWide,
  }) => {
    test.skip(isWide, 'the width is set here: once is enough');
    await page.setViewportSize({ width, height: 640 });
    await page.goto(KINDS.explainer);
    // A long note, one at the end of its section, one whose verdict moved.
    for (const id of ['trained-on-a800', 'nyt-among-eight-outlets', 'illicit-chip-channels']) {
      const button = page.locator(`#claim-${id} button`);
      await button.click();
      const note = await page.locator(`#note-${id}`).boundingBox();
      const mark = await page.locator(`#claim-${id} .mark`).last().boundingBox();
      if (note === null || mark === null) throw new Error('nothing is shown');
      expect(note.x).toBeGreaterThanOrEqual(0);
      expect(note.x + note.width).toBeLessThanOrEqual(width);
      expect(note.y).toBeGreaterThanOrEqual(0);
      expect(note.y + note.height).toBeLessThanOrEqual(640);
      expect(mark.y + mark.height <= note.y || note.y + note.height <= mark.y).toBe(true);
      await page.mouse.click(4, note.y > 320 ? 4 : 560);
      await expect(page.locator(`#note-${id}`)).toBeHidden();
    }
  });

test('a note opens and closes by keyboard and gives the focus back', async ({ page }) => {
  await page.goto(KINDS.explainer);
  const button = page.locator(`${CLAIM} button`);
  const note = page.locator(NOTE);
  const isOpen = () => note.evaluate((element) => element.matches(':popover-open'));
  await button.focus();
  await page.keyboard.press('Enter');
  expect(await isOpen()).toBe(true);
  await expect(note).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Tab');
  await expect(note.getByRole('link')).toBeFocused();
  await page.keyboard.press('Escape');
  expect(await isOpen()).toBe(false);
  await expect(button).toBeFocused();
});

interface Box {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly phraseTop: number;
  readonly phraseBottom: number;
  readonly markRight: number;
}

const notesInMargin = (page: Page) =>
  page.locator('.note').evaluateAll((notes) =>
    notes
      .map((note): Box => {
        const { top, bottom, left } = note.getBoundingClientRect();
        const phrase = note.previousElementSibling;
        const mark = phrase?.querySelector('.mark:not(.then)')?.getBoundingClientRect();
        const words = phrase?.getBoundingClientRect();
        if (mark === undefined || words === undefined) throw new Error('A note without a phrase.');
        const at = { phraseTop: words.top, phraseBottom: words.bottom, markRight: mark.right };
        return { id: note.id, top, bottom, left, ...at };
      })
      .sort((a, b) => a.top - b.top),
  );

for (const slug of ['deepseek-shock', 'chip-controls'])
  test(`on wide screens every note of ${slug} stands beside its phrase and none touches another`, async ({
    page,
    isWide,
    colorScheme,
  }) => {
    test.skip(!isWide || colorScheme === 'dark', 'the widths are set here: once is enough');
    await page.goto(`${BASE}${slug}/`);
    const session = await page.context().newCDPSession(page);
    for (const [width, textSize] of [
      ...([1024, 1100, 1280, 1440, 1920, 2560] as const).map((size) => [size, 16] as const),
      // The reader's own size of text, at 200 %.
      ...([2048, 2560] as const).map((size) => [size, 32] as const),
    ]) {
      await session.send('Page.setFontSizes', { fontSizes: { standard: textSize } });
      await page.setViewportSize({ width, height: 900 });
      const boxes = await notesInMargin(page);
      expect(boxes.length).toBeGreaterThan(38);
      const wrong = boxes.filter(({ top, left, phraseTop, phraseBottom, markRight }, at) => {
        const above = boxes[at - 1]?.bottom ?? 0;
        const isLevel = top > phraseTop - textSize && top < phraseBottom;
        // Else it stands a line below the note that keeps it from there, at most, and never far off.
        const isPushed = top - above < 3 * textSize && top - phraseBottom < 12 * textSize;
        return left <= markRight || top < above || !(isLevel || isPushed);
      });
      expect(wrong.map(({ id }) => `${width} ${textSize}: ${id}`)).toEqual([]);
    }
  });

test('pointing at a phrase or its note, or focusing either, lights up both', async ({
  page,
  isWide,
}) => {
  test.skip(!isWide, 'notes open over the text on narrow screens');
  await page.goto(KINDS.explainer);
  const phrase = page.locator(CLAIM);
  const note = page.locator(NOTE);
  const backgrounds = () =>
    Promise.all(
      [phrase, note].map((part) => part.evaluate((it) => getComputedStyle(it).backgroundColor)),
    );
  const [plain] = await backgrounds();
  await phrase.hover({ position: { x: 8, y: 8 } });
  expect(await backgrounds()).not.toContain(plain);
  await note.hover();
  expect(await backgrounds()).not.toContain(plain);
  await page.mouse.move(2, 2);
  expect(await backgrounds()).toEqual([plain, plain]);
  await phrase.getByRole('button').focus();
  expect(await backgrounds()).not.toContain(plain);
  await note.getByRole('link').focus();
  expect(await backgrounds()).not.toContain(plain);
});

test('a note opened on a wide screen stands in the margin, level with its phrase', async ({
  page,
  isWide,
}) => {
  test.skip(!isWide, 'notes open over the text on narrow screens');
  await page.goto(KINDS.explainer);
  // In the margin this note stands below another's.
  const id = 'nyt-among-eight-outlets';
  await page.locator(`#claim-${id} button`).click();
  const note = await page.locator(`#note-${id}`).boundingBox();
  const mark = await page.locator(`#claim-${id} .mark`).boundingBox();
  if (note === null || mark === null) throw new Error('nothing is shown');
  expect(Math.abs(note.y - mark.y)).toBeLessThan(24);
  expect(note.x).toBeGreaterThan(mark.x + mark.width);
  const ground = await page
    .locator(`#note-${id}`)
    .evaluate((it) => getComputedStyle(it).backgroundColor);
  // It covers what stands below it: no share of transparency.
  expect(ground).not.toMatch(/\/|rgba|transparent/);
  await page.keyboard.press('Escape');
});

test('where a verdict moved since the article, mark and note show both and say what changed it', async ({
  page,
  isWide,
}) => {
  await page.goto(KINDS.explainer);
  const phrase = page.locator('#claim-illicit-chip-channels');
  const uses = phrase.locator('.mark use');
  await expect(uses.nth(0)).toHaveAttribute('href', '#v-unproven');
  await expect(uses.nth(1)).toHaveAttribute('href', '#v-contested');
  expect(await phrase.ariaSnapshot()).toMatch(/contested, was unproven: /);
  if (!isWide) await phrase.getByRole('button').click();
  const note = page.locator('#note-illicit-chip-channels');
  await expect(note).toContainText('Contested was unproven, Feb');
  await expect(note.locator('.changed')).toHaveText(
    /^Changed\sJune?\s2025: An unnamed US official alleged it directly; Nvidia disagreed\.$/,
  );
  await expect(page.locator(`${CLAIM} .mark`)).toHaveCount(1);
});

test('a term opens its definition by mouse and by keyboard', async ({ page }) => {
  await page.goto(KINDS.explainer);
  const term = page.locator('#term-reasoning-model');
  const definition = page.locator('#definition-reasoning-model');
  await expect(definition).toBeHidden();
  await term.click();
  await expect(definition).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(definition).toBeHidden();
  await term.focus();
  await page.keyboard.press('Space');
  await expect(definition).toBeVisible();
  await expect(definition.getByRole('link', { name: 'Glossary entry' })).toBeVisible();
});

test('without anchors in the style sheet an open note is a sheet at the foot of the screen', async ({
  page,
}) => {
  await withoutInStyles(page, /position-area|anchor-name|anchor-scope|position-try/g);
  await page.goto(KINDS.explainer);
  await page.locator(`${CLAIM} button`).click();
  const note = await page.locator(NOTE).boundingBox();
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  if (note === null) throw new Error('nothing is shown');
  expect(Math.round(note.y + note.height)).toBe(height);
  expect(note.x).toBe(0);
  expect(note.width).toBeGreaterThan(width - 20);
  await page.keyboard.press('Escape');
  expect(await page.locator(NOTE).evaluate((it) => it.matches(':popover-open'))).toBe(false);
});

test('without popovers a claim’s evidence, a term’s entry and the contents are in the page', async ({
  page,
  isWide,
}) => {
  const attributes = / popover(?:target(?:action)?)?(?:="[^"]*")?(?=[ >])/g;
  await withoutInStyles(page, /(?<=:)popover-open/g, attributes);
  await page.goto(KINDS.explainer);
  const note = page.locator(NOTE);
  await expect(note.getByRole('link', { name: 'Claim and evidence' })).toBeVisible();
  expect(await note.locator('b').isVisible()).toBe(isWide);
  await expect(page.locator(`${CLAIM} button`)).toBeHidden();
  await expect(page.locator('#definition-reasoning-model').getByRole('link')).toBeVisible();
  await page.locator('.toc').getByText('Did the chip controls work?').click();
  await expect(page.locator('#controls')).toBeInViewport();
});
