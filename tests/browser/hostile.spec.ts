import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { test, expect, type Page } from '@playwright/test';
import getPort from 'get-port';
import sirv from 'sirv';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { fixtureSite } from './fixture-site.ts';
import { makeHostile } from './hostile-content.ts';

/** A site whose every text field and passage tries to be more than text. */
const hostileSite = () =>
  fixtureSite({
    name: 'hostile-site',
    base: '/',
    prepare: async (root) => {
      await writeFile(join(root, 'tried.json'), JSON.stringify(await makeHostile(root)));
    },
  });

test.skip(
  ({ javaScriptEnabled, colorScheme, viewport }) =>
    !javaScriptEnabled || colorScheme === 'dark' || (viewport?.width ?? 0) < 1000,
  'what a browser runs does not depend on the screen: once is enough',
);
test.describe.configure({ mode: 'serial' });

test('hostile text stands in every field that takes text', async () => {
  test.setTimeout(300_000);
  const folder = await hostileSite();
  const tried: unknown = JSON.parse(await readFile(join(folder, '../tried.json'), 'utf8'));
  test.info().annotations.push({ type: 'tried', description: JSON.stringify(tried) });
  expect(Reflect.get(Object(tried), 'taken')).toBeGreaterThan(100);
});

for (const [what, serve] of [
  ['under the policy', serveWithPolicy],
  ['without any policy, by being text alone', serveBare],
] as const)
  test(`hostile text is inert on every page ${what}`, async ({ page }) => {
    test.setTimeout(300_000);
    const { address, stop } = await serve(await hostileSite());
    try {
      const wrong = await watch(page, address);
      const paths = await pagesOf(await hostileSite());
      expect(paths.length).toBeGreaterThan(40);
      let shown = 0;
      for (const path of paths) {
        await page.goto(`${address}${path}`);
        wrong.push(...(await injected(page)).map((found) => `${path}: ${found}`));
        if ((await page.content()).includes('x-hostile')) shown += 1;
      }
      // What is not shown is not tried.
      expect(shown).toBeGreaterThan(paths.length / 2);
      await page.goto(`${address}search/?q=hostile`);
      await expect(page.getByRole('list', { name: 'Results' }).getByRole('link')).not.toHaveCount(
        0,
      );
      wrong.push(...(await injected(page)).map((found) => `search: ${found}`));
      expect(wrong).toEqual([]);
    } finally {
      stop();
    }
  });

/** Everything by which text could show that it is more. */
async function watch(page: Page, address: string): Promise<string[]> {
  const wrong: string[] = [];
  await page.exposeFunction('hostile', () => wrong.push('a script ran'));
  page.on('dialog', (dialog) => {
    wrong.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => wrong.push(`a script failed: ${error.message}`));
  page.on('console', (message) => {
    // The browser shows XML and JSON by a page of its own, whose styles and icon our policy and site do not have.
    if (message.type() === 'error' && !/\.(?:xml|json)$/.test(page.url()))
      wrong.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) || /\/x$|hostile/.test(new URL(url).pathname))
      wrong.push(`a request: ${url}`);
  });
  return wrong;
}

/** Elements and attributes that only hostile text could have made. */
function injected(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = [
      ...document.querySelectorAll(
        'x-hostile, iframe, object, embed, base[href], [onclick], [onload], [onerror], [srcdoc], [src="x"]',
      ),
      ...[...document.querySelectorAll('script')].filter(
        (script) => script.type !== 'application/ld+json' && script.textContent !== '',
      ),
      ...[...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
        ({ href }) => !/^(?:https?|mailto):/.test(href),
      ),
    ];
    return found.map((element) => element.outerHTML.slice(0, 120));
  });
}

/** The paths of everything that a browser shows. Pages that lead on from an old address show nothing. */
async function pagesOf(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const file of await readdir(folder, { recursive: true })) {
    if (!/\.(?:html|xml|svg|json|txt)$/.test(file) || file.startsWith('pagefind')) continue;
    const text = await readFile(join(folder, file), 'utf8');
    if (!text.includes('http-equiv="refresh"'))
      paths.push(file.replace(/(^|\/)index\.html$/, '$1'));
  }
  return paths;
}

async function serveWithPolicy(folder: string) {
  const { server, address } = await serveFolder(folder, await getPort());
  return { address, stop: () => server.close() };
}

/** The same site, from a server that sends no headers of ours, with the policy cut out of each page. */
async function serveBare(folder: string) {
  const bare = `${folder}-bare`;
  await rm(bare, { recursive: true, force: true });
  await cp(folder, bare, { recursive: true, filter: (path) => !/\.(?:br|gz)$/.test(path) });
  for (const file of await readdir(bare, { recursive: true })) {
    if (!file.endsWith('.html')) continue;
    const html = await readFile(join(bare, file), 'utf8');
    const cut = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, '');
    await writeFile(join(bare, file), cut);
  }
  const port = await getPort();
  const server = createServer(sirv(bare));
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return { address: `http://localhost:${port}/`, stop: () => server.close() };
}
