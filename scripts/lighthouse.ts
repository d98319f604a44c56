import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { launch } from 'puppeteer-core';
import { KINDS } from '../tests/kinds.ts';
import { findBrowser } from './find-browser.ts';
import { serveFolder } from './serve-folder.ts';

/**
 * Lighthouse's four scores of the build in `dist/` on its telephone settings: a slow processor and a slow network, both
 * simulated. Prints a table, and under it what keeps a score below 100. Nothing fails by a score: machines differ.
 * It cannot fetch robots.txt from a page whose policy allows no connection, and takes SEO points off for that.
 * Usage: npm run lighthouse -- [--all] [--kinds explainer,ledger]
 */
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    kinds: { type: 'string', default: 'explainer,ledger,claim,timeline' },
  },
});
// A page that is not there has no score.
const kinds = values.all
  ? Object.keys(KINDS).filter((kind) => kind !== 'missing')
  : values.kinds.split(',');

const { server, address } = await serveFolder('dist', 4690);
const browser = await launch({
  executablePath: findBrowser() ?? chromium.executablePath(),
  args: ['--no-sandbox'],
});
const shortfalls: string[] = [];
console.log(`${'page'.padEnd(14)}${CATEGORIES.map((name) => name.padStart(16)).join('')}`);
try {
  for (const kind of kinds) {
    const path = Object.entries(KINDS).find(([name]) => name === kind)?.[1];
    if (path === undefined) throw new Error(`There is no kind of page "${kind}".`);
    const page = await browser.newPage();
    const result = await lighthouse(
      new URL(path, address).href,
      { onlyCategories: [...CATEGORIES], logLevel: 'error' },
      undefined,
      page,
    );
    await page.close();
    if (result === undefined) throw new Error(`Lighthouse said nothing of ${path}.`);
    const { categories, audits } = result.lhr;
    const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
    console.log(`${kind.padEnd(14)}${scores.map((score) => String(score).padStart(16)).join('')}`);
    const counted = new Set(
      CATEGORIES.flatMap((name) =>
        (categories[name]?.auditRefs ?? []).flatMap(({ id, weight }) => (weight > 0 ? [id] : [])),
      ),
    );
    for (const { id, score, title, displayValue, explanation } of Object.values(audits))
      if (counted.has(id) && score !== null && score < 1)
        shortfalls.push(`${kind}: ${title} (${id}) ${displayValue ?? explanation ?? ''}`.trim());
  }
} finally {
  await browser.close();
  server.close();
}
if (shortfalls.length > 0) console.log(`\nBelow 100 for\n${shortfalls.join('\n')}`);
