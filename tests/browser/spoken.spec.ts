import { expect, KINDS, test } from './reader.ts';

/**
 * What a screen reader is given, on file: whoever changes one of these files reads it aloud first. They are written anew
 * with `--update-snapshots`, after the content or the markup was changed on purpose.
 */
test.beforeEach(() => {
  test.skip(
    test.info().project.name !== 'narrow light',
    'the same is said at every size and in every scheme',
  );
});

test('the first two sections of an explainer are spoken as they are on file', async ({ page }) => {
  await page.goto(KINDS.explainer);
  const sections = page.locator('.article > section');
  await expect(sections.nth(0)).toMatchAriaSnapshot({ name: 'explainer-opening.aria.yml' });
  await expect(sections.nth(1)).toMatchAriaSnapshot({ name: 'explainer-first-section.aria.yml' });
});

test('the ledger is spoken as it is on file', async ({ page }) => {
  await page.goto(KINDS.ledger);
  await expect(page.locator('main')).toMatchAriaSnapshot({ name: 'ledger.aria.yml' });
});

test('a claim is spoken as it is on file', async ({ page }) => {
  await page.goto(KINDS.claim);
  await expect(page.locator('main')).toMatchAriaSnapshot({ name: 'claim.aria.yml' });
});
