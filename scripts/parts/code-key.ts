import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readFile, stat } from 'node:fs/promises';
import { filesIn, hashFiles } from '../hash-folder.ts';
import { BASE_PATH, HAS_SOCIAL_CARDS, SITE_ORIGIN } from '../hosting.ts';

const require = createRequire(import.meta.url);

/** What pages are made by, next to the content that they are made from. */
const CODE = ['LICENSE-CONTENT', 'astro.config.mjs', 'examples', 'public', 'scripts', 'src'];

/**
 * One SHA-256 of all that has a part in every page but the content: our own code, what is installed, Node, and the
 * settings of the environment. A part that was built under another key is not the same part.
 */
export async function codeKey(root: string): Promise<string> {
  const hash = createHash('sha256');
  const paths: string[] = [];
  for (const name of CODE) {
    const stats = await stat(join(root, name)).catch(() => undefined);
    if (stats?.isFile()) paths.push(name);
    if (stats?.isDirectory())
      paths.push(...(await filesIn(join(root, name))).map((path) => `${name}/${path}`));
  }
  const hashes = await hashFiles(root, paths);
  for (const path of paths.sort()) hash.update(`${path}\0${hashes[path] ?? ''}\n`);
  hash.update(JSON.stringify([process.version, SITE_ORIGIN, BASE_PATH, HAS_SOCIAL_CARDS]));
  hash.update(await readFile(installedPackages()));
  return hash.digest('hex');
}

/** npm's own list of what it has put into `node_modules`. */
function installedPackages(): string {
  return join(require.resolve('astro/package.json'), '../../.package-lock.json');
}
