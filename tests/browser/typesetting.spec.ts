import { expect, KINDS, test } from './reader.ts';

test.beforeEach(({ isWide, colorScheme, javaScriptEnabled }) => {
  test.skip(isWide || colorScheme === 'dark' || !javaScriptEnabled, 'the sizes are set here');
});

for (const width of [1100, 1440, 2560])
  test(`a line holds 62 to 70 characters at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(KINDS.explainer);
    const lines = await page.locator('.prose > p').evaluateAll((paragraphs) =>
      paragraphs.flatMap((paragraph) => {
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        const lengths = new Map<number, number>();
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          if (node.parentElement?.closest('.note, .pop, sup') !== null) continue;
          for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\s*\S+/g)) {
            const range = document.createRange();
            range.setStart(node, index + word.length - 1);
            range.setEnd(node, index + word.length);
            const { bottom } = range.getBoundingClientRect();
            const line = [...lengths.keys()].find((at) => Math.abs(at - bottom) < 10) ?? bottom;
            lengths.set(line, (lengths.get(line) ?? 0) + word.replace(/\s+/g, ' ').length);
          }
        }
        // The last line of a paragraph is as long as it happens to be.
        return [...lengths.values()].slice(0, -1);
      }),
    );
    const sorted = lines.toSorted((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)];
    expect(sorted.length).toBeGreaterThan(200);
    expect(median).toBeGreaterThanOrEqual(62);
    expect(median).toBeLessThanOrEqual(70);
  });

test('every paragraph is a whole number of lines', async ({ page }) => {
  await page.goto(KINDS.explainer);
  for (const width of [390, 1100, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const off = await page.locator('.prose > p').evaluateAll((paragraphs) =>
      paragraphs.flatMap((paragraph) => {
        const line = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
        const lines = paragraph.getBoundingClientRect().height / line;
        return Math.abs(lines - Math.round(lines)) * line > 0.5
          ? [`${lines.toFixed(2)} lines: ${paragraph.textContent.slice(0, 40)}`]
          : [];
      }),
    );
    expect(off, `at ${width} pixels`).toEqual([]);
  }
});
