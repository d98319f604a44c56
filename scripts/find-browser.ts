import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * The path of a Chromium to test with, or undefined for Playwright's own. In this order: Playwright's browser if it is
 * there, one on this machine, Playwright's after downloading it, Debian's package.
 * @throws with one line that says what to install where there is none and none can be had.
 */
export function findBrowser(): string | undefined {
  if (existsSync(chromium.executablePath())) return undefined;
  const present = onThisMachine();
  if (present !== undefined) return present;
  console.log('No Chromium here. Trying to download Playwright’s …');
  if (run('playwright', ['install', 'chromium']) && existsSync(chromium.executablePath()))
    return undefined;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Trying Debian’s package …');
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', 'chromium'], quiet);
  }
  const installed = onThisMachine();
  if (installed !== undefined) return installed;
  throw new Error(
    'The browser tests need Chromium: install it with "apt-get install chromium" or "npx playwright install --with-deps chromium".',
  );
}

function onThisMachine(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(':');
  return NAMES.flatMap((name) => folders.map((folder) => `${folder}/${name}`)).find((path) =>
    existsSync(path),
  );
}

function run(command: string, args: string[], env: { [name: string]: string } = {}): boolean {
  const { status } = spawnSync(command, args, {
    stdio: 'ignore',
    timeout: 240_000,
    env: { ...process.env, ...env },
  });
  return status === 0;
}
