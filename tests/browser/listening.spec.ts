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

test('the button of a note says whether the note is open', async ({
  page,
  isWide,
  javaScriptEnabled,
}) => {
  test.skip(isWide || !javaScriptEnabled, 'notes are open on wide screens; the browser is asked');
  await page.goto(KINDS.explainer);
  const button = page.locator('#claim-wang-h100-figure button');
  const client = await page.context().newCDPSession(page);
  const isExpanded = async () => {
    const { result } = await client.send('Runtime.evaluate', {
      expression: "document.querySelector('#claim-wang-h100-figure button')",
    });
    const { nodes } = await client.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId ?? '',
      fetchRelatives: false,
    });
    return nodes[0]?.properties?.find(({ name }) => name === 'expanded')?.value.value as unknown;
  };
  expect(await isExpanded()).toBe(false);
  await button.click();
  expect(await isExpanded()).toBe(true);
});
