import { BASE, expect, KINDS, test } from './reader.ts';

const CLAIM = '#claim-wang-h100-figure';
const NOTE = '#note-wang-h100-figure';

test.beforeEach(async ({ page }) => {
  await page.goto(KINDS.explainer);
});

test('a claim in the text shows its verdict and opens its note', async ({ page, isWide }) => {
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

test('on a narrow screen a note stays inside the screen and leaves its own line visible', async ({
  page,
  isWide,
}) => {
  test.skip(isWide, 'notes stand in the margin on wide screens');
  await page.locator(CLAIM).scrollIntoViewIfNeeded();
  await page.locator(`${CLAIM} button`).click();
  const note = await page.locator(NOTE).boundingBox();
  const mark = await page.locator(`${CLAIM} .mark`).boundingBox();
  if (note === null || mark === null) throw new Error('nothing is shown');
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  expect(note.x).toBeGreaterThanOrEqual(0);
  expect(note.x + note.width).toBeLessThanOrEqual(width);
  expect(note.y + note.height).toBeLessThanOrEqual(height);
  expect(mark.y + mark.height <= note.y || note.y + note.height <= mark.y).toBe(true);
});

test('a note opens and closes by keyboard and gives the focus back', async ({ page, isWide }) => {
  test.skip(isWide, 'notes are always open on wide screens');
  const button = page.locator(`${CLAIM} button`);
  const note = page.locator(NOTE);
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(note).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(note.getByRole('link')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await expect(button).toBeFocused();
});

test('on a wide screen every note stands beside its phrase and none touches another', async ({
  page,
  isWide,
}) => {
  test.skip(!isWide, 'notes are popovers on narrow screens');
  const boxes = await page.locator('.note').evaluateAll((notes) =>
    notes.map((note) => {
      const { top, bottom, left } = note.getBoundingClientRect();
      const phrase = note.previousElementSibling?.getBoundingClientRect();
      return { id: note.id, top, bottom, left, phraseRight: phrase?.right ?? 0 };
    }),
  );
  expect(boxes.length).toBeGreaterThan(70);
  const sorted = boxes.toSorted((a, b) => a.top - b.top);
  const touching = sorted.filter((box, at) => at > 0 && box.top < (sorted[at - 1]?.bottom ?? 0));
  expect(touching.map(({ id }) => id)).toEqual([]);
  expect(boxes.filter(({ left, phraseRight }) => left < phraseRight)).toEqual([]);
});

test('a term opens its definition by mouse and by keyboard', async ({ page }) => {
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

test('a citation leads to its source, and the source out to the original', async ({ page }) => {
  await page.locator('sup a').first().click();
  const id = new URL(page.url()).hash;
  expect(id).toMatch(/^#source-/);
  await expect(page.locator(id)).toBeInViewport();
  await expect(page.locator(`${id} a.outside`)).toHaveAttribute('href', /^https:\/\//);
});
