import { changeStyles } from './older-browser.ts';
import { expect, KINDS, test } from './reader.ts';

const WIDTHS = [320, 390, 640, 768, 1024, 1280, 1440, 1920, 2560];
/** Text spaced as WCAG 1.4.12 has it, and a face as wide as any in our stacks. */
const WIDENED =
  '.panel { letter-spacing: .12em; word-spacing: .16em; font-family: "DejaVu Sans", Verdana }';

for (const [how, extra] of [
  ['as it is', ''],
  ['with widened text', WIDENED],
] as const)
  test(`no label of the timeline meets another, ${how}`, async ({ page }, { project }) => {
    test.skip(project.name !== 'wide light', 'It sets its own widths.');
    await changeStyles(page, (css) => `${css}\n${extra}`, { on: `**${KINDS.timeline}` });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(KINDS.timeline);
      const { clashes, small, outside, shown, marks } = await page.evaluate(measure);
      expect({ width, clashes, small, outside }).toEqual({
        ...{ width, clashes: [], small: [], outside: [] },
      });
      expect(marks).toBe(width < 1024 ? 0 : 102);
      if (width >= 1280 && extra === '') expect(shown).toBeGreaterThan(90);
    }
  });

test('the drawing of the timeline leads on to the list, past its marks', async ({
  page,
  isWide,
}) => {
  test.skip(!isWide, 'Narrow screens have the list alone.');
  await page.goto(KINDS.timeline);
  const pass = page.getByRole('link', { name: 'Pass over the drawing' });
  await pass.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('navigation', { name: 'Years' }).locator('a:focus')).toHaveText(
    '2017',
  );
  await page.getByRole('group', { name: 'Markets' }).getByRole('link').first().click();
  await expect(page.locator('.events > li:target')).toBeInViewport();
});

/** Runs in the page: what of the drawing is shown, and what of that meets something else. */
function measure() {
  const visible = (box: DOMRect) => box.width > 0 && box.height > 0;
  const links = [...document.querySelectorAll('.panel a')].flatMap((link) => {
    const room = link.parentElement?.getBoundingClientRect();
    if (room === undefined || !visible(room)) return [];
    const range = document.createRange();
    range.selectNodeContents(link);
    const text = range.getBoundingClientRect();
    const name = link.textContent.trim();
    // A label without room wraps below its row, where it is clipped.
    const label = text.top < room.bottom - 1 ? [{ name, box: text, room }] : [];
    return [{ name, box: link.getBoundingClientRect(), label }];
  });
  const labels = links.flatMap(({ label }) => label);
  const others = [...document.querySelectorAll('.timeline text')]
    .map((text) => ({ name: text.textContent.trim(), box: text.getBoundingClientRect() }))
    .filter(({ box }) => visible(box));
  const pairs = <T extends { name: string; box: DOMRect }>(list: readonly T[]) =>
    list.flatMap((a, at) =>
      list.slice(at + 1).flatMap((b) => {
        const isClear =
          a.box.right <= b.box.left + 0.5 ||
          b.box.right <= a.box.left + 0.5 ||
          a.box.bottom <= b.box.top + 0.5 ||
          b.box.bottom <= a.box.top + 0.5;
        return isClear ? [] : [`${a.name} × ${b.name}`];
      }),
    );
  const drawing = document.querySelector('.timeline')?.getBoundingClientRect();
  return {
    marks: links.length,
    shown: labels.length,
    clashes: [...pairs([...labels, ...others]), ...pairs([...links, ...others])],
    small: links
      .filter(({ box }) => box.width < 23.9 || box.height < 23.9)
      .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
    outside: [
      ...labels.filter(
        ({ box, room }) => box.left < room.left - 0.5 || box.right > room.right + 0.5,
      ),
      ...others.filter(
        ({ box }) =>
          box.left < (drawing?.left ?? 0) - 0.5 || box.right > (drawing?.right ?? 0) + 0.5,
      ),
    ].map(({ name }) => name),
  };
}
