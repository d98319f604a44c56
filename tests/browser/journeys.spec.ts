import { expect, KINDS, test } from './reader.ts';

test('a reader gets from a phrase to its claim, its evidence, the source and back to the text', async ({
  page,
  isWide,
}) => {
  await page.goto(KINDS.explainer);
  if (!isWide) await page.locator('#claim-wang-h100-figure button').click();
  const note = page.locator('#note-wang-h100-figure');
  await expect(note).toBeVisible();
  await note.getByRole('link', { name: 'Claim and evidence' }).click();
  await expect(page).toHaveURL(/\/claims\/wang-h100-figure\/$/);
  await expect(page.getByRole('heading', { name: 'How the verdict came about' })).toBeVisible();
  await page.locator('.evidence a').first().click();
  await expect(page).toHaveURL(/\/sources\/#/);
  const source = page.locator(new URL(page.url()).hash);
  await expect(source).toBeInViewport();
  await source.locator('summary').click();
  await source
    .getByRole('link', { name: /50,000 H100/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'The DeepSeek shock: Which chips?' }).click();
  await expect(page.locator('#claim-wang-h100-figure')).toBeInViewport();
});

test('an event in the text leads to its place on the timeline, and on to a claim', async ({
  page,
}) => {
  await page.goto(KINDS.explainer);
  await page.locator('#event-app-store-top').click();
  await expect(page).toHaveURL(/\/timeline\/#app-store-top$/);
  const event = page.locator('#app-store-top');
  await expect(event).toBeInViewport();
  await event
    .getByRole('link', { name: /Bears on/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/claims\/[a-z0-9-]+\/$/);
});

test('the timeline is drawn and listed, and its years can be jumped to', async ({ page }) => {
  await page.goto(KINDS.timeline);
  await expect(page.getByRole('img').first()).toBeVisible();
  expect(await page.locator('.events > li').count()).toBeGreaterThanOrEqual(80);
  await page.getByRole('navigation', { name: 'Years' }).getByRole('link', { name: '2026' }).click();
  await expect(page.locator('#year-2026')).toBeInViewport();
});

test('the glossary leads to a term, and the term to the places that use it', async ({ page }) => {
  await page.goto(KINDS.glossary);
  await page.getByRole('link', { name: 'Distillation', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Distillation' })).toBeVisible();
  await page
    .getByRole('link', { name: /^The DeepSeek shock: / })
    .first()
    .click();
  await expect(page.locator('#term-distillation')).toBeInViewport();
});

test('the ledger shows a verdict’s claims from the count on the explainer', async ({ page }) => {
  await page.goto(KINDS.explainer);
  await page
    .getByRole('complementary')
    .getByRole('link', { name: /^Unproven/ })
    .click();
  await expect(page).toHaveURL(/\/claims\/by\/verdict\/unproven\/$/);
  expect(await page.locator('.ledger > li').count()).toBeGreaterThan(1);
});

test('the text can be taken for republishing', async ({ page }) => {
  await page.goto(KINDS.republish);
  await expect(page.locator('pre').first()).toContainText('CC BY 4.0');
  const fields = page.getByRole('textbox');
  await expect(fields.first()).toHaveValue(/<h1>The DeepSeek shock/);
  await expect(fields.last()).toHaveValue(/# The DeepSeek shock/);
});

test('a missing page says so, with the right status, and leads on', async ({ page }) => {
  const response = await page.goto(KINDS.missing);
  expect(response?.status()).toBe(404);
  await page
    .locator('main')
    .getByRole('link', { name: /The DeepSeek shock/ })
    .click();
  await expect(page).toHaveURL(/\/deepseek-shock\/$/);
});

test('the skip link is the first stop and leads to the text', async ({ page }) => {
  await page.goto(KINDS.explainer);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
});
