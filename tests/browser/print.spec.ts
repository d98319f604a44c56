import type { Page } from '@playwright/test';
import { readPdf, type PrintedPage } from '../read-pdf.ts';
import { expect, KINDS, test } from './reader.ts';

// What is printed does not depend on the screen: one project prints, and each page once.
test.describe.configure({ mode: 'default' });
test.skip(
  ({ javaScriptEnabled, colorScheme, isWide }) =>
    !javaScriptEnabled || colorScheme === 'light' || !isWide,
  'once is enough, from a dark screen',
);

const SHEETS = { A4: [595, 842], Letter: [612, 792] } as const;
const NAVIGATION =
  /\bContents\b|Skip to the text|\bNext: |\bPrevious: |Show only|(?:^|\s)#(?:\s|$)/;

/** Line ends, hyphens at them and joined letters differ from what was written. */
const squeeze = (text: string) => text.normalize('NFKC').replace(/[\s\u00ad\u2010-]+/g, '');

/** Everything of a page but its number, from top to bottom. */
const body = ({ lines }: PrintedPage) =>
  lines.filter(({ text }) => !/^\d+ \/ \d+$/.test(text)).map(({ text }) => text);

async function print(page: Page, path: string, format: keyof typeof SHEETS) {
  await page.goto(path);
  return readPdf(await page.pdf({ format, printBackground: true }));
}

const textsOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((elements) =>
      elements.map((element) => (element.textContent ?? '').replace(/\s*#\s*$/, '').trim()),
    );

for (const [format, [width, height]] of Object.entries(SHEETS))
  test.describe(`the explainer on ${format}`, () => {
    let pages: PrintedPage[];
    let texts: string[];

    test.beforeEach(async ({ page }) => {
      if (pages === undefined) {
        // The keys of SHEETS, which Object.entries does not know.
        pages = await print(page, KINDS.explainer, format as keyof typeof SHEETS);
        texts = pages.map(({ text }) => squeeze(text));
      } else await page.goto(KINDS.explainer);
    });

    test('is of that size, of a length that a school can copy, and numbered', () => {
      expect(Math.abs((pages[0]?.width ?? 0) - width)).toBeLessThan(2);
      expect(Math.abs((pages[0]?.height ?? 0) - height)).toBeLessThan(2);
      expect(pages.length).toBeGreaterThan(15);
      expect(pages.length).toBeLessThan(45);
      for (const [at, { lines }] of pages.entries())
        expect(lines.at(-1)?.text).toBe(`${at + 1} / ${pages.length}`);
    });

    test('begins with its title, dek, dates, address and licence', async ({ page }) => {
      const first = texts[0];
      for (const selector of ['h1', '.hero .dek', '.meta', '.as-of'])
        for (const text of await textsOf(page, selector)) expect(first).toContain(squeeze(text));
      expect(first).toContain(squeeze('https://plainrecord.example/deepseek-shock/'));
      expect(first).toContain(squeeze('CC BY 4.0'));
    });

    test('has no empty page and no navigation', () => {
      for (const printed of pages) {
        expect(body(printed).length).toBeGreaterThan(5);
        expect(printed.text).not.toMatch(NAVIGATION);
      }
    });

    test('ends no page with a heading', async ({ page }) => {
      const headings = (await textsOf(page, '.article :is(h2, h3, h4)')).map(squeeze);
      const last = pages.map((printed) => squeeze(body(printed).at(-1) ?? ''));
      expect(last.filter((line) => headings.some((heading) => heading.endsWith(line)))).toEqual([]);
    });

    test('has every figure whole on a page, from its title to its sources', async ({ page }) => {
      const figures = await page.locator('.prose figure').evaluateAll((elements) =>
        elements.map((figure) => ({
          title: figure.querySelector('.figure-title')?.textContent ?? '',
          end: figure.querySelector('figcaption > :last-child')?.textContent ?? '',
        })),
      );
      expect(figures.length).toBeGreaterThan(3);
      const cut = figures.filter(
        ({ title, end }) =>
          !texts.some((text) => text.includes(squeeze(title)) && text.includes(squeeze(end))),
      );
      expect(cut).toEqual([]);
    });

    test('has every note whole and on the page of its phrase', async ({ page }) => {
      const notes = await page.locator('.note').evaluateAll((elements) =>
        elements.map((note) => ({
          says: [...note.children]
            .filter(({ localName }) => localName === 'span')
            .map(({ textContent }) => textContent ?? ''),
          // Its last word is glued to the mark, and drawn apart.
          phrase: [...(note.previousElementSibling?.childNodes ?? [])].map(
            ({ textContent }) => textContent ?? '',
          ),
        })),
      );
      expect(notes.length).toBeGreaterThan(50);
      expect(notes.every(({ says, phrase }) => says.length > 0 && phrase.join('') !== '')).toBe(
        true,
      );
      const lost = notes.filter(
        ({ says, phrase }) =>
          !texts.some((text) => [...says, ...phrase].every((part) => text.includes(squeeze(part)))),
      );
      expect(lost).toEqual([]);
    });

    test('spells out the address of every source', async ({ page }) => {
      const addresses = await page
        .locator('.sources a[rel=external]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(addresses.length).toBeGreaterThan(100);
      const all = texts.join('');
      expect(addresses.filter((address) => !all.includes(squeeze(address)))).toEqual([]);
    });
  });

for (const kind of ['ledger', 'claim', 'timeline', 'glossary', 'sources'] as const)
  test(`the ${kind} prints without navigation or empty pages, and numbered`, async ({ page }) => {
    const pages = await print(page, KINDS[kind], 'A4');
    for (const [at, printed] of pages.entries()) {
      expect(printed.lines.at(-1)?.text).toBe(`${at + 1} / ${pages.length}`);
      expect(body(printed).length).toBeGreaterThan(3);
      expect(printed.text).not.toMatch(NAVIGATION);
    }
    const heading = (await textsOf(page, 'h1'))[0] ?? '';
    expect(squeeze(pages[0]?.text ?? '')).toContain(squeeze(heading));
    expect(pages[0]?.text).toContain('https://plainrecord.example/');
  });
