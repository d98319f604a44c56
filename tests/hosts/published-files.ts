import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PublishedFile {
  /** Its path within the site; pages end in a slash. */
  readonly within: string;
  readonly bytes: Buffer;
}

/** What a built folder publishes: neither the packed copies nor what hosts alone read. */
export function publishedFiles(folder: string): PublishedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^[_.]|\.(?:br|gz)$/.test(entry.name))
    .map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      const within = `/${file.slice(join(folder, '/').length)}`.replace(/\/index\.html$/, '/');
      return { within, bytes: readFileSync(file) };
    });
}

/** Whether hosts lead on from a path (with the base path), as the site's `_redirects` has it. */
export function readMoves(folder: string): (path: string) => boolean {
  const file = join(folder, '_redirects');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const old = lines.map((line) => line.split(' ')[0] ?? '');
  return (path) =>
    old.some((from) => (from.endsWith('*') ? path.startsWith(from.slice(0, -1)) : path === from));
}
