import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import getPort from 'get-port';
import { copyFixtures } from './fixture-site.ts';

const PROJECT = new URL('../..', import.meta.url).pathname;
const ROOT = join(PROJECT, 'tests/.output/live-preview');
const TIMELINE = join(ROOT, 'content/explainers/tolls/timeline.yaml');

/** What an author does, once: screens and schemes make no difference to it. */
const test = base.extend<{ once: undefined }>({
  once: [
    async ({ javaScriptEnabled, colorScheme, viewport }, use) => {
      const isOne = javaScriptEnabled && colorScheme === 'light' && (viewport?.width ?? 0) > 1000;
      test.skip(!isOne, 'once is enough');
      await use(undefined);
    },
    { auto: true },
  ],
});

async function edit(from: string, to: string): Promise<void> {
  const text = await readFile(TIMELINE, 'utf8');
  expect(text).toContain(from);
  await writeFile(TIMELINE, text.replace(from, to));
}

test('an edit shows while the author writes; a mistake is told over the page and goes when mended', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await rm(ROOT, { recursive: true, force: true });
  await copyFixtures(ROOT);
  const port = await getPort({ port: 4760 });
  const server = serve(port);
  try {
    await expect
      .poll(
        () =>
          fetch(`http://localhost:${port}/`).then(
            ({ status }) => status,
            () => 0,
          ),
        {
          timeout: 60_000,
        },
      )
      .toBe(200);
    await page.goto(`http://localhost:${port}/tolls/timeline/`, { waitUntil: 'networkidle' });
    const overlay = page.locator('vite-error-overlay');

    const title = /events:[\s\S]*?title: (.*)/.exec(await readFile(TIMELINE, 'utf8'))?.[1] ?? '';
    await edit(`title: ${title}`, 'title: Another title');
    await expect(page.getByRole('heading', { name: 'Another title' })).toBeVisible({
      timeout: 15_000,
    });

    await edit('- harbour-audit-2031', '- harbour-audit-2013');
    await expect(overlay).toHaveCount(1, { timeout: 15_000 });
    await expect(overlay).toContainText('harbour-audit-2031');

    await edit('- harbour-audit-2013', '- harbour-audit-2031');
    await expect(overlay).toHaveCount(0, { timeout: 15_000 });
  } finally {
    server.kill();
  }
});

function serve(port: number): ChildProcess {
  const astro = join(PROJECT, 'node_modules/.bin/astro');
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  return spawn(astro, ['dev', '--port', String(port)], { cwd: ROOT, env, stdio: 'ignore' });
}
