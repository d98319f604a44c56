import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installPackages } from './install-packages.ts';
import { onThisMachine } from './on-this-machine.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * The path of a Chromium to test with, or undefined for Playwright's own. In this order: Playwright's browser if it is
 * there, one on this machine, Playwright's after downloading it, Debian's package.
 * @throws with one line that says what to install where there is none and none can be had.
 */
export function findBrowser(): string | undefined {
  if (existsSync(chromium.executablePath())) return undefined;
  const present = onThisMachine(...NAMES);
  if (present !== undefined) return present;
  console.log('No Chromium here. Trying to download Playwright’s …');
  if (download() && existsSync(chromium.executablePath())) return undefined;
  installPackages(['chromium']);
  const installed = onThisMachine(...NAMES);
  if (installed !== undefined) return installed;
  throw new Error(
    'The browser tests need Chromium: install it with "apt-get install chromium" or "npx playwright install --with-deps chromium".',
  );
}

function download(): boolean {
  const { status } = spawnSync('playwright', ['install', 'chromium'], {
    stdio: 'ignore',
    timeout: 240_000,
  });
  return status === 0;
}
