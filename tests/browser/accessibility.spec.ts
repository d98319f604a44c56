import AxeBuilder from '@axe-core/playwright';
import { expect, KINDS, test } from './reader.ts';

for (const [kind, path] of Object.entries(KINDS))
  test(`axe finds nothing on the ${kind} page`, async ({ page, javaScriptEnabled }) => {
    test.skip(!javaScriptEnabled, 'axe is a script itself');
    await page.goto(path);
    const { violations } = await new AxeBuilder({ page })
      .withTags([
        'wcag2a',
        'wcag2aa',
        'wcag21a',
        'wcag21aa',
        'wcag22a',
        'wcag22aa',
        'best-practice',
      ])
      .analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} (${nodes.length})`,
    );
    expect(found).toEqual([]);
  });

test('axe finds nothing while a note is open', async ({ page, javaScriptEnabled, isWide }) => {
  test.skip(!javaScriptEnabled, 'axe is a script itself');
  await page.goto(KINDS.explainer);
  if (!isWide) await page.locator('#claim-wang-h100-figure button').click();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
