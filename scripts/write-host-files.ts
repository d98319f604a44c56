import { hash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { redirectRules, type Redirect } from '../src/lib/addresses/redirects.ts';
import { caddySite } from '../src/lib/hosting/caddy.ts';
import { headerRules } from '../src/lib/hosting/header-rules.ts';
import { headersFile } from '../src/lib/hosting/headers-file.ts';
import type { HostSite } from '../src/lib/hosting/host-site.ts';
import { nginxMaps, nginxSite } from '../src/lib/hosting/nginx.ts';
import { storePlan, storePlanLines } from '../src/lib/hosting/object-store.ts';
import { BUILD_RECORD, type FileHashes } from '../src/lib/publishing/build-record.ts';
import { BASE_PATH } from './hosting.ts';
import type { PackedFiles } from './pack-files.ts';
import { writeLines } from './write-lines.ts';

/**
 * Writes what each host has to be told, from the one description in `src/lib/hosting`: into the site what hosts read from
 * it (`_headers`, `_redirects`, `.nojekyll`), and into a folder beside it what is configured at the server, since that is
 * not to be published. It comes after all files but the record of the build, which the plan for object stores counts in,
 * and gives the hashes of what it put into the site.
 */
export async function writeHostFiles(
  redirects: readonly Redirect[],
  site: string,
  beside: string,
  { hashes, styles }: PackedFiles,
): Promise<FileHashes> {
  const base = BASE_PATH.endsWith('/') ? BASE_PATH : `${BASE_PATH}/`;
  const host: HostSite = { base, rules: headerRules(styles, base), redirects };
  const within = {
    _headers: headersFile(host.rules, base),
    // GitHub Pages would leave out folders that begin with an underscore.
    '.nojekyll': '',
    ...(redirects.length === 0 ? {} : { _redirects: redirectRules(redirects, base) }),
  };
  await rm(beside, { recursive: true, force: true });
  await writeAll(site, within);
  await writeAll(beside, {
    'nginx/maps.conf': nginxMaps(host),
    'nginx/site.conf': nginxSite(host),
    'caddy/site.caddy': caddySite(host),
  });
  const plan = storePlan([...Object.keys(hashes), BUILD_RECORD], host);
  await writeLines(join(beside, 'object-store/plan.json'), storePlanLines(plan, host.rules));
  return Object.fromEntries(
    Object.entries(within).map(([name, text]) => [name, hash('sha256', text, 'hex')]),
  );
}

async function writeAll(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
