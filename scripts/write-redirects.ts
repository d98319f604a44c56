import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { redirectPage } from '../src/lib/addresses/redirect-page.ts';
import type { Redirect } from '../src/lib/addresses/redirects.ts';
import { stringsFor } from '../src/lib/strings/strings.ts';
import { BASE_PATH, SITE_ORIGIN } from './hosting.ts';

/**
 * Writes a page at every old address of a page, for hosts that know no redirect rules. Astro's sitemap would list the
 * pages: so they are written beside its build.
 * @throws where something lies at an old address already.
 */
export async function writeRedirects(
  redirects: readonly Redirect[],
  folder: string,
): Promise<void> {
  const root = BASE_PATH.replace(/\/$/, '');
  for (const { from, to } of redirects.filter(({ kind }) => kind === 'page')) {
    const path = `${root}${to}`;
    const html = redirectPage({ path, address: new URL(path, SITE_ORIGIN).href }, stringsFor('en'));
    await mkdir(join(folder, from), { recursive: true });
    await writeFile(join(folder, from, 'index.html'), html, { flag: 'wx' });
  }
}
