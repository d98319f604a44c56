import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { KINDS } from '../../tests/kinds.ts';

/** A page as it is looked at. */
interface View {
  name: string;
  width: number;
  scheme: 'light' | 'dark';
  media: 'screen' | 'print';
}

/** Three widths in both schemes, and the width of the text on a sheet of A4. */
const VIEWS: readonly View[] = [
  ...[390, 1100, 1440].flatMap((width) =>
    (['light', 'dark'] as const).map((scheme) => ({
      name: `${width}-${scheme}`,
      width,
      scheme,
      media: 'screen' as const,
    })),
  ),
  { name: 'print', width: 688, scheme: 'light', media: 'print' },
];

/** Pages are taller than a picture may be, so each is taken in parts of this many pixels. */
const PART = 2400;

/**
 * Takes the pages of these kinds from a site and writes them to a folder as KIND.VIEW.PART.png. What the folder has
 * already is left as it is.
 */
export async function takePictures(
  browser: Browser,
  address: string,
  kinds: readonly string[],
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const there = await readdir(folder);
  for (const { name, width, scheme, media } of VIEWS) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.emulateMedia({ media });
    for (const [kind, path] of Object.entries(KINDS)) {
      if (!kinds.includes(kind) || there.includes(`${kind}.${name}.1.png`)) continue;
      await page.goto(new URL(path, address).href);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      const parts = Math.ceil(height / PART);
      // The first part comes last: where it is, all the others are.
      for (let part = parts; part >= 1; part -= 1) {
        const top = (part - 1) * PART;
        await page.screenshot({
          path: join(folder, `${kind}.${name}.${part}.png`),
          fullPage: true,
          clip: { x: 0, y: top, width, height: Math.min(PART, height - top) },
          animations: 'disabled',
        });
      }
    }
    await context.close();
  }
}
