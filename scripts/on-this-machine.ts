import { existsSync } from 'node:fs';

/** The path of the first of these programs that is on the search path. */
export function onThisMachine(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(':');
  return names
    .flatMap((name) => folders.map((folder) => `${folder}/${name}`))
    .find((path) => existsSync(path));
}
