import { expect, KINDS, test } from './reader.ts';

test.beforeEach(({ colorScheme, javaScriptEnabled }) => {
  test.skip(colorScheme === 'dark' || !javaScriptEnabled, 'neither changes what is tested here');
});

for (const [kind, path] of Object.entries(KINDS))
  test(`what can be pressed is at least 24 pixels each way: ${kind}`, async ({ page }) => {
    await page.goto(path);
    // Open, so that what they hold counts too.
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
    });
    const small = await page
      .locator('a[href], button, summary, input, select, textarea')
      .evaluateAll((targets) =>
        targets.flatMap((target) => {
          // The label of a box or a button is part of it.
          const [label] = target instanceof HTMLInputElement ? (target.labels ?? []) : [];
          const own = target.getBoundingClientRect();
          const labelled = label?.getBoundingClientRect() ?? own;
          const width = Math.max(own.width, labelled.width);
          const height = Math.max(own.height, labelled.height);
          const isShown = width > 1 && height > 1 && target.checkVisibility();
          const isInSentence =
            getComputedStyle(target).display.startsWith('inline') &&
            [...(target.parentElement?.childNodes ?? [])].some(
              (node) => node.nodeType === 3 && /\p{L}/u.test(node.textContent ?? ''),
            );
          if (!isShown || isInSentence || target.closest('sup') !== null) return [];
          if (width >= 23.5 && height >= 23.5) return [];
          return [`${width.toFixed(0)} × ${height.toFixed(0)}: ${target.outerHTML.slice(0, 120)}`];
        }),
      );
    expect(small).toEqual([]);
  });

for (const kind of ['explainer', 'ledger', 'claim'] as const)
  test(`each stop of the Tab key is seen, and nothing covers it: ${kind}`, async ({ page }) => {
    await page.goto(KINDS[kind]);
    const stops: string[] = [];
    const wrong: string[] = [];
    for (let stop = 0; stop < 30; stop += 1) {
      await page.keyboard.press('Tab');
      const { name, fault } = await page.evaluate(() => {
        const element = document.activeElement ?? document.body;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const [box = element.getBoundingClientRect()] = element.getClientRects();
        const x = box.left + box.width / 2;
        const y = box.top + box.height / 2;
        const top = document.elementFromPoint(x, y);
        const isCovered = top === null || !(element.contains(top) || top.contains(element));
        const isRinged = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        return {
          name: element.outerHTML.slice(0, 100),
          fault: isRinged
            ? isCovered
              ? 'covered by ' + (top?.outerHTML.slice(0, 60) ?? '')
              : ''
            : 'no ring',
        };
      });
      stops.push(name);
      if (fault !== '') wrong.push(`stop ${stop + 1}, ${fault}: ${name}`);
    }
    expect(wrong).toEqual([]);
    expect(stops[0]).toContain('class="skip');
    expect(new Set(stops).size).toBeGreaterThan(25);
  });
