import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { redirectRules, redirectsOf } from '../src/lib/addresses/redirects.ts';
import { caddySite } from '../src/lib/hosting/caddy.ts';
import { headerRules } from '../src/lib/hosting/header-rules.ts';
import { headersFile } from '../src/lib/hosting/headers-file.ts';
import type { HostSite } from '../src/lib/hosting/host-site.ts';
import { nginxMaps, nginxSite } from '../src/lib/hosting/nginx.ts';
import { storePlan } from '../src/lib/hosting/object-store.ts';
import type { PlainRecord } from '../src/lib/record/record.ts';
import { BASE_PATH } from './hosting.ts';
import { stylesIn } from './styles-in.ts';

/**
 * Writes what each host has to be told, from the one description in `src/lib/hosting`: into the site what hosts read from
 * it (`_headers`, `_redirects`, `.nojekyll`), and into a folder beside it what is configured at the server, since that is
 * not to be published.
 */
export async function writeHostFiles(
  record: PlainRecord,
  site: string,
  beside: string,
): Promise<void> {
  const redirects = redirectsOf(record);
  const base = BASE_PATH.endsWith('/') ? BASE_PATH : `${BASE_PATH}/`;
  const host: HostSite = { base, rules: headerRules(await stylesIn(site)), redirects };
  const files = await readdir(site, { recursive: true, withFileTypes: true });
  const names = files
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(site.length + 1));
  await rm(beside, { recursive: true, force: true });
  await writeAll(site, {
    _headers: headersFile(host.rules, base),
    // GitHub Pages would leave out folders that begin with an underscore.
    '.nojekyll': '',
    ...(redirects.length === 0 ? {} : { _redirects: redirectRules(redirects, base) }),
  });
  await writeAll(beside, {
    'nginx/maps.conf': nginxMaps(host),
    'nginx/site.conf': nginxSite(host),
    'caddy/site.caddy': caddySite(host),
    'object-store/plan.json': `${JSON.stringify({ ...storePlan(names, host), rules: host.rules }, null, 2)}\n`,
  });
}

async function writeAll(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, text);
  }
}
