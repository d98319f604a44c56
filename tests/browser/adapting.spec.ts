import { findLostText } from './find-lost-text.ts';
import { expect, KINDS, test } from './reader.ts';

// A style sheet of the reader's own is above the policy of the page.
test.use({ bypassCSP: true });

/** What a reader may change about every page: the screen, and a style sheet of their own. */
const CHANGES = {
  // 1280 by 1024 pixels at 400 per cent.
  'at a zoom of 400 per cent': { width: 320, height: 256, css: '/* as it is */' },
  // WCAG 2.2, 1.4.12.
  ...withSizes(
    'with more space in the text',
    [390, 1280],
    [
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
      'p { margin-block-end: 2em !important }',
    ],
  ),
  ...withSizes('with text twice as large', [390, 1280], ['html { font-size: 200% !important }']),
};

for (const [kind, path] of Object.entries(KINDS))
  test(`no word is lost as a reader changes how the page looks: ${kind}`, async ({
    page,
    isWide,
    colorScheme,
    javaScriptEnabled,
  }) => {
    test.skip(isWide || colorScheme === 'dark' || !javaScriptEnabled, 'the sizes are set here');
    await page.goto(path);
    for (const [name, { width, height, css }] of Object.entries(CHANGES)) {
      await page.setViewportSize({ width, height });
      const sheet = await page.addStyleTag({ content: css });
      expect.soft(await findLostText(page), name).toEqual([]);
      await sheet.evaluate((element) => {
        (element as HTMLStyleElement).remove();
      });
    }
  });

function withSizes(name: string, widths: readonly number[], css: readonly string[]) {
  return Object.fromEntries(
    widths.map((width) => [
      `${name}, ${width} pixels wide`,
      { width, height: 844, css: css.join('\n') },
    ]),
  );
}
