import { expect, KINDS, test } from './reader.ts';

test('the explainer can be read from top to bottom', async ({ page }) => {
  await page.goto(KINDS.explainer);
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  const sections = page.locator('.article > section');
  expect(await sections.count()).toBeGreaterThan(13);
  for (const section of await sections.all()) {
    await section.scrollIntoViewIfNeeded();
    await expect(section).toBeVisible();
    await expect.poll(async () => (await section.innerText()).length).toBeGreaterThan(100);
  }
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
  await expect(page.getByRole('contentinfo')).toBeInViewport();
});

test('lines of prose keep a readable measure', async ({ page }) => {
  await page.goto(KINDS.explainer);
  const characters = await page.evaluate(() => {
    const paragraph = document.querySelector('.prose > p');
    if (paragraph === null) throw new Error('There is no prose.');
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const style = getComputedStyle(paragraph);
    return paragraph.getBoundingClientRect().width / (Number.parseFloat(style.fontSize) * 0.46);
  });
  expect(characters).toBeLessThan(80);
  expect(characters).toBeGreaterThan(30);
});

test('a link to a section lands on its heading, which nothing covers', async ({ page }) => {
  await page.goto(`${KINDS.explainer}#cost`);
  const heading = page.locator('#cost');
  await expect(heading).toBeInViewport();
  const isOnTop = await heading.evaluate((element) => {
    const { left, top } = element.getBoundingClientRect();
    const found = document.elementFromPoint(left + 4, top + 4);
    return top >= 0 && top < 120 && (found === element || element.contains(found));
  });
  expect(isOnTop).toBe(true);
});

test('the address of a section can be copied from the link beside its heading', async ({
  page,
}) => {
  await page.goto(KINDS.explainer);
  const link = page.locator('#chips').getByRole('link');
  await link.click();
  await expect(page).toHaveURL(/\/deepseek-shock\/#chips$/);
});

test('the contents lead to a section, and the section on to the next', async ({ page, isWide }) => {
  await page.goto(KINDS.explainer);
  const contents = page.getByRole('navigation', { name: 'Contents', exact: true });
  if (!isWide) await page.getByRole('button', { name: 'Contents', exact: true }).click();
  await contents.getByRole('link', { name: 'Did the chip controls work?' }).click();
  await expect(page).toHaveURL(/#controls$/);
  await expect(page.locator('#controls')).toBeInViewport();
  await page.getByRole('link', { name: 'Next: What happened to safety?' }).click();
  await expect(page.locator('#safety')).toBeInViewport();
});

test('the scheme of the system decides the paper', async ({ page, colorScheme }) => {
  await page.goto(KINDS.explainer);
  const paper = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  );
  expect(paper).toBe(colorScheme === 'dark' ? 'rgb(20, 23, 26)' : 'rgb(253, 253, 251)');
});

test('in print the notes stand with the text and the sources spell out their addresses', async ({
  page,
}) => {
  await page.goto(KINDS.explainer);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#note-wang-h100-figure')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Site' })).toBeHidden();
  const address = await page
    .locator('.sources a[rel=external]')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(address).toContain('https://');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.length).toBeGreaterThan(50_000);
});

for (const [kind, path] of Object.entries(KINDS))
  test(`nothing scrolls sideways at 320 pixels: ${kind}`, async ({ page, isWide }) => {
    test.skip(isWide, 'the width is set here: once is enough');
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    const [content, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(content).toBe(screen);
  });
