import { expect, KINDS, test } from './reader.ts';

test('the ledger can be narrowed to a verdict, a claimant, a section and a date, by links', async ({
  page,
}) => {
  await page.goto(KINDS.ledger);
  const filters = page.getByRole('navigation', { name: 'Show only' });
  await filters.getByText('By verdict').click();
  await filters.getByRole('link', { name: 'Unproven' }).click();
  await expect(page).toHaveURL(/\/claims\/by\/verdict\/unproven\/$/);
  const shown = await page.locator('.ledger > li').count();
  await expect(page.locator('.dek')).toHaveText(`${shown} of 76 claims.`);
  await expect(filters.getByRole('link', { name: 'Unproven' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await filters.getByText('By section').click();
  await filters.getByRole('link', { name: 'Which chips?' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Claims in “Which chips?”');
});

test('a filter that leaves nothing says so', async ({ page }) => {
  await page.goto('/deepseek-shock/claims/by/verdict/opinion/');
  await expect(page.getByText('no claim of this record fits')).toBeVisible();
});

test('the record can be read as of a day, and on from day to day', async ({ page }) => {
  await page.goto(KINDS.asOf);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /The record as of 3\sFebruary\s2025/,
  );
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    /\/deepseek-shock\/claims\/$/,
  );
  await expect(page.locator('#censorship-changes-code')).toHaveCount(0);
  const dates = page.getByRole('navigation', { name: 'Dates of the record' });
  await dates.getByRole('link', { name: /^Later/ }).click();
  await expect(page).toHaveURL(/\/as-of\/2025-02-11\/$/);
  await page.getByRole('link', { name: 'The record now' }).click();
  await expect(page).toHaveURL(/\/claims\/$/);
  await expect(page.locator('#censorship-changes-code')).toHaveCount(1);
});

test('the changes of a record lead to the record as of that day', async ({ page }) => {
  await page.goto(KINDS.changes);
  await page.getByRole('link', { name: /Read the record as of 23\sJune\s2025/ }).click();
  await expect(page).toHaveURL(/\/as-of\/2025-06-23\/$/);
  await expect(page.locator('.changes')).toContainText('Chips may have come by illicit routes');
});

test('the timeline can be narrowed to a lane and to a person, by links', async ({ page }) => {
  await page.goto(KINDS.timeline);
  const filters = page.getByRole('navigation', { name: 'Show only' });
  await filters.getByText('By lane').click();
  await filters.getByRole('link', { name: 'Markets' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Events: Markets');
  await filters.getByText('By person or organisation').click();
  await filters.getByRole('link', { name: 'Huawei' }).click();
  await expect(page).toHaveURL(/\/timeline\/by\/person\/huawei\/$/);
  expect(await page.locator('.events > li').count()).toBeGreaterThan(1);
});

test('the sources can be narrowed to a kind and to what they bear on, by links', async ({
  page,
}) => {
  await page.goto(KINDS.sources);
  const filters = page.getByRole('navigation', { name: 'Show only' });
  await filters.getByText('By kind').click();
  await filters.getByRole('link', { name: 'Primary' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Primary sources');
  await expect(page.locator('.entries .badge').first()).toHaveText('Primary');
});

test('a claim page shows how the verdict came about, and with what evidence', async ({ page }) => {
  await page.goto(KINDS.claim);
  await expect(page.getByRole('img', { name: /unproven, then contested/ })).toBeVisible();
  await expect(page.locator('.path > li').last()).toContainText('Contested');
  await expect(page.locator('.evidence > li').first()).toContainText(/archived copy/i);
  await page.getByText('Cite this claim').click();
  await expect(page.locator('pre').first()).toContainText(
    '/deepseek-shock/claims/illicit-chip-channels/',
  );
});

test('the method page says how many claims stand on little', async ({ page }) => {
  await page.goto(KINDS.method);
  await expect(page.getByText(/\d+ of \d+ claims rest on one source only/)).toBeVisible();
  await expect(page.getByText(/\d+ of \d+ claims rest on secondary sources only/)).toBeVisible();
});
