import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { launch } from 'puppeteer-core';
import { KINDS } from '../tests/kinds.ts';
import { findBrowser } from './find-browser.ts';
import { serveFolder } from './serve-folder.ts';
import { barePage } from './weigh/bare-page.ts';
import { lowestOf, readOnce, type Reading } from './weigh/read-once.ts';

/**
 * How soon pages of `dist/` are there on a slow telephone, beside the same words as bare HTML, read in turn in the same run:
 * first and largest paint as ratios, layout shift, blocking time and long tasks; then frames that were dropped while
 * scrolling and opening notes on a processor slowed six times. Nothing fails by a number: machines differ.
 * Usage: npm run paint -- [--kinds explainer,ledger] [--runs 5]
 */
const { values } = parseArgs({
  options: {
    kinds: { type: 'string', default: 'explainer,ledger,claim,timeline,home' },
    runs: { type: 'string', default: '5' },
  },
});
const runs = Number(values.runs);
const site = await serveFolder('dist', 4692);
const bareFolder = await mkdtemp(join(tmpdir(), 'bare-'));
const paths = values.kinds.split(',').map((kind) => {
  const path = Object.entries(KINDS).find(([name]) => name === kind)?.[1];
  if (path === undefined) throw new Error(`There is no kind of page "${kind}".`);
  return { kind, path };
});
await writeFile(join(bareFolder, '404.html'), 'Not here');
for (const { kind, path } of paths) {
  const html = await readFile(join('dist', path, 'index.html'), 'utf8');
  // linkedom types its document loosely; it has the DOM that is read here.
  const bare = barePage(parseHTML(html).document as unknown as Document);
  await writeFile(join(bareFolder, `${kind}.html`), bare);
  await writeFile(join(bareFolder, `${kind}.html.br`), brotliCompressSync(bare));
}
const bare = await serveFolder(bareFolder, 4693);
const browser = await launch({
  executablePath: findBrowser() ?? chromium.executablePath(),
  args: ['--no-sandbox'],
});
const row = (cells: readonly (string | number)[]) =>
  console.log(
    cells
      .map((cell, at) => (at === 0 ? String(cell).padEnd(18) : String(cell).padStart(11)))
      .join(''),
  );
const COLUMNS = ['first', 'largest', 'shift', 'blocking', 'long', 'frames', 'dropped'] as const;
row(['page', ...COLUMNS]);
try {
  for (const { kind, path } of paths) {
    const readings: { page: Reading[]; bare: Reading[] } = { page: [], bare: [] };
    for (let run = 0; run < runs; run += 1) {
      readings.page.push(await readOnce(browser, new URL(path, site.address).href));
      readings.bare.push(await readOnce(browser, new URL(`${kind}.html`, bare.address).href));
    }
    const ours = lowestOf(readings.page);
    const theirs = lowestOf(readings.bare);
    row([kind, ...COLUMNS.map((name) => ours[name])]);
    row(['  bare', ...COLUMNS.map((name) => theirs[name])]);
    const ratio = (name: 'first' | 'largest') => (ours[name] / theirs[name]).toFixed(2);
    row(['  ratio', ratio('first'), ratio('largest')]);
  }
} finally {
  await browser.close();
  site.server.close();
  bare.server.close();
}
console.log(
  '\nMilliseconds, the quickest of the runs. Load: processor slowed 4 times, 1.6 Mbit/s, 150 ms. Frames: slowed 6 times.',
);
