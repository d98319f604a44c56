import type { Page } from '@playwright/test';
import { withoutInStyles } from './older-browser.ts';
import { expect, KINDS, test } from './reader.ts';

/** The paragraph at the top of the screen: how it begins, and how far below the top edge. */
const firstInView = (page: Page) =>
  page.evaluate(() => {
    for (const paragraph of document.querySelectorAll('.prose > p')) {
      const { top, bottom } = paragraph.getBoundingClientRect();
      if (bottom > 40) return { text: paragraph.textContent.slice(0, 40), top };
    }
    throw new Error('No paragraph is in view.');
  });

test('the contents mark the section that is being read', async ({ page, isWide }) => {
  test.skip(!isWide, 'the contents stand beside the text on wide screens');
  await page.goto(KINDS.explainer);
  const bold = page.locator('.toc a').filter({ visible: true });
  for (const [id, title] of [
    ['cost', 'What did it cost?'],
    ['controls', 'Did the chip controls work?'],
  ] as const) {
    await page.locator(`#${id}`).evaluate((heading) => heading.scrollIntoView());
    await page.mouse.wheel(0, 300);
    await expect
      .poll(() =>
        bold.evaluateAll((links) =>
          links
            .filter((link) => getComputedStyle(link).fontWeight === '600')
            .map((link) => link.textContent),
        ),
      )
      .toEqual([title]);
  }
});

test('a bar at the foot of the screen says where one is, and leads on, back and to the contents', async ({
  page,
  isWide,
}) => {
  // On wide screens it stands in for the mark in the contents, where that is not known.
  if (isWide) await withoutInStyles(page, /(?<=:)target-current/g);
  await page.goto(`${KINDS.explainer}#cost`);
  const bar = page.getByRole('navigation', { name: 'section: What did it cost?' });
  await expect(bar).toContainText('5 of 12 What did it cost?');
  const { height = 0 } = page.viewportSize() ?? {};
  const box = await bar.boundingBox();
  expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(height);
  const before = await page.evaluate(() => scrollY);
  await bar.getByRole('button').focus();
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await page.keyboard.press('Enter');
  const contents = page.getByRole('navigation', { name: 'Contents', exact: true });
  await contents.getByRole('link', { name: 'Which chips?' }).click();
  await expect(page.locator('#chips')).toBeInViewport();
  if (!isWide) {
    await expect(contents).not.toBeInViewport();
    await page.locator('.place-bar button').nth(6).click();
    await expect(contents).toBeInViewport();
    await page.keyboard.press('Escape');
  }
  await page.getByRole('link', { name: 'Previous: What did it cost?' }).click();
  await expect(page.locator('#cost')).toBeInViewport();
});

test('nothing that has the focus lies under the bar', async ({ page, isWide }) => {
  test.skip(isWide, 'there is no bar');
  await page.goto(`${KINDS.explainer}#cost`);
  await page.locator('#term-gpu-hour').focus();
  for (let press = 0; press < 24; press += 1) {
    await page.keyboard.press('Tab');
    const isCovered = await page.evaluate(() => {
      const { activeElement } = document;
      const focused = activeElement?.getBoundingClientRect();
      if (focused === undefined) return false;
      const bars = [...document.querySelectorAll('.place-bar')]
        .filter((bar) => !bar.contains(activeElement))
        .map((bar) => bar.getBoundingClientRect());
      const isUnder = bars.some(
        ({ top, bottom }) => focused.bottom > top + 1 && focused.top < bottom - 1,
      );
      return isUnder || focused.top < 0 || focused.top >= innerHeight;
    });
    expect(isCovered).toBe(false);
  }
});

test('every kind of address leads to its place, which nothing covers', async ({ page }) => {
  await page.goto(KINDS.explainer);
  for (const id of [
    ...['cost', 'beyond-the-last-run', 'sources', 'figure-training-cost'],
    ...['claim-trained-for-under-6m', 'claim-illicit-chip-channels-2', 'term-gpu-hour'],
    ...['event-v3-report', 'person-semianalysis', 'source-deepseek-v3-report', '6@cost'],
  ]) {
    await page.goto(`${KINDS.explainer}#${id}`);
    const isOnTop = await page.evaluate((target) => {
      const place = document.getElementById(target);
      const [line] = place?.getClientRects() ?? [];
      if (place === null || line === undefined) return false;
      const found = document.elementFromPoint(line.left + 3, line.top + line.height / 2);
      return line.top >= 0 && (place === found || place.contains(found));
    }, id);
    expect([id, isOnTop]).toEqual([id, true]);
  }
});

test('from a source one comes back to the sentence that cites it, and the focus with one', async ({
  page,
}) => {
  await page.goto(KINDS.explainer);
  await page.locator('#cost ~ .prose sup a').first().click();
  await expect(page).toHaveURL(/#source-deepseek-v3-report$/);
  const source = page.locator('#source-deepseek-v3-report');
  await source.getByRole('link', { name: 'What did it cost?' }).click();
  await expect(page.locator('#cost ~ .prose sup a').first()).toBeFocused();
  await expect(page.locator('#cost ~ .prose > p').first()).toBeInViewport();
});

test('one comes back from a claim’s page to the phrase, by its link and by the browser’s', async ({
  page,
  isWide,
}) => {
  await page.goto(KINDS.explainer);
  const phrase = page.locator('#claim-illicit-chip-channels');
  await phrase.scrollIntoViewIfNeeded();
  if (!isWide) await phrase.getByRole('button').click();
  const before = await firstInView(page);
  await page.locator('#note-illicit-chip-channels a').click();
  await expect(page).toHaveURL(/claims\/illicit-chip-channels/);
  await page.goBack();
  await expect.poll(async () => (await firstInView(page)).text).toBe(before.text);
  await page.goto(KINDS.claim);
  await page.getByRole('link', { name: 'The DeepSeek shock: Which chips?' }).click();
  await expect(phrase).toBeInViewport();
});

test('a link to quoted words leads to them, across a claim and its note', async ({ page }) => {
  const [from, to] = ['calls the $6m', 'agrees on the direction'];
  await page.goto(`${KINDS.explainer}#:~:text=${encodeURI(from)},${encodeURI(to)}`);
  await expect(page.locator('#claim-six-million-is-a-fraction')).toBeInViewport();
});

test('one’s place survives another scheme, print and other widths', async ({ page, isWide }) => {
  test.slow();
  await page.goto(`${KINDS.explainer}#cost`);
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, isWide ? 900 : 1400);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(900);
  await page.waitForTimeout(300);
  const paragraph = page.locator('p', { hasText: (await firstInView(page)).text });
  const width = (size: number) => () => page.setViewportSize({ width: size, height: 800 });
  for (const change of [
    () => page.emulateMedia({ colorScheme: 'dark' }),
    () => page.emulateMedia({ colorScheme: 'light' }),
    () => page.pdf(),
    ...(isWide ? [1440, 1100, 600, 1280] : [600, 1100, 1440, 390]).map(width),
  ]) {
    await change();
    await expect(paragraph).toBeInViewport();
  }
});
