import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { filesAmong, hashTogether } from '../hash-folder.ts';
import { BASE_PATH, HAS_PACKED_COPIES, HAS_SOCIAL_CARDS, SITE_ORIGIN } from '../hosting.ts';

const require = createRequire(import.meta.url);

/** What pages are made by, next to the content that they are made from. */
const CODE = ['LICENSE-CONTENT', 'astro.config.mjs', 'examples', 'public', 'scripts', 'src'];

/**
 * One SHA-256 of all that has a part in every page but the content: our own code, what is installed, Node, and the
 * settings of the environment. A part that was built under another key is not the same part.
 */
export async function codeKey(root: string): Promise<string> {
  const hash = createHash('sha256');
  hash.update(await hashTogether(root, await filesAmong(root, CODE)));
  const settings = [SITE_ORIGIN, BASE_PATH, HAS_SOCIAL_CARDS, HAS_PACKED_COPIES];
  hash.update(JSON.stringify([process.version, ...settings]));
  hash.update(await readFile(installedPackages()));
  return hash.digest('hex');
}

/** npm's own list of what it has put into `node_modules`. */
function installedPackages(): string {
  return join(require.resolve('astro/package.json'), '../../.package-lock.json');
}
