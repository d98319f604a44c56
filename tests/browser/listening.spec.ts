import { expect, KINDS, test } from './reader.ts';

test('a verdict is read out before its phrase, and is no part of the text', async ({ page }) => {
  await page.goto(KINDS.explainer);
  const phrase = page.locator('#claim-wang-h100-figure');
  expect(await phrase.ariaSnapshot()).toMatch(/^- text: "?unproven: \S/);
  expect(await phrase.innerText()).not.toMatch(/unproven/i);
});

test('a link to quoted words finds them across a claim', async ({ page, isWide }) => {
  test.skip(isWide, 'the notes in the margin stand between the words');
  await page.goto(KINDS.explainer);
  const phrase = page.locator('#claim-wang-h100-figure');
  const words = await phrase.evaluate((element) => {
    const before = element.previousSibling?.textContent ?? '';
    const after = element.nextElementSibling?.nextSibling?.textContent ?? '';
    return /\S+\s*$/.exec(before) + element.textContent + /^\S*\s+\S+/.exec(after);
  });
  await page.goto('about:blank');
  await page.goto(`${KINDS.explainer}#:~:text=${encodeURIComponent(words)}`);
  await expect(phrase).toBeInViewport();
});
