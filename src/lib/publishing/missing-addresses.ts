import type { BuildRecord } from './build-record.ts';

/** The ids on a page, by its path in the build. */
export type IdsOf = (file: string) => ReadonlySet<string>;

const MOST_REDIRECTS = 5;

/** The promised addresses that a build does not answer: neither by a file and an id in it, nor by a redirect to one. */
export function missingAddresses(
  promised: Iterable<string>,
  build: Pick<BuildRecord, 'files' | 'redirects'>,
  idsOf: IdsOf,
): string[] {
  return [...new Set(promised)].sort().filter((address) => {
    const [path = '', fragment] = address.split('#');
    const file = fileOf(follow(path, build.redirects));
    if (!Object.hasOwn(build.files, file)) return true;
    return fragment !== undefined && !idsOf(file).has(fragment);
  });
}

/** Where the redirects lead a path, the exact ones first. */
function follow(path: string, redirects: BuildRecord['redirects']): string {
  let now = path;
  for (let step = 0; step < MOST_REDIRECTS; step += 1) {
    const exact = redirects.find(({ kind, from }) => kind !== 'folder' && from === now);
    const folder = redirects.find(({ kind, from }) => kind === 'folder' && now.startsWith(from));
    if (exact !== undefined) now = exact.to;
    else if (folder !== undefined) now = `${folder.to}${now.slice(folder.from.length)}`;
    else return now;
  }
  return now;
}

function fileOf(path: string): string {
  return `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
}
