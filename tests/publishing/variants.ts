import { createHash } from 'node:crypto';
import { link, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  BUILD_RECORD,
  formatBuildRecord,
  parseBuildRecord,
  type BuildRecord,
} from '../../src/lib/publishing/build-record.ts';

const DIST = process.env['OUT_DIR'] ?? 'dist';
/** The pages that are read while releases change; each variant changes them all. */
export const PAGES = ['/search/', '/', '/glossary/', '/method/', '/people/'];
/** Left out, so that thirty variants take seconds: they are served like the others. */
const LEFT_OUT = /\.(?:br|gz)$|\/(?:by|as-of|claims|republish)\//;

export interface Variant {
  readonly folder: string;
  /** What each of its pages and lasting files is, by its path. */
  readonly hashes: ReadonlyMap<string, string>;
}

export interface Base {
  readonly record: BuildRecord;
  /** The script of the search page, whose name changes with every variant. */
  readonly script: string;
  readonly pages: ReadonlyMap<string, string>;
}

/** The build that the variants are made from, with fewer pages than the whole. */
export async function readBase(): Promise<Base> {
  const whole = parseBuildRecord(await readFile(join(DIST, BUILD_RECORD), 'utf8'));
  const files = Object.fromEntries(
    Object.entries(whole.files).filter(([path]) => !LEFT_OUT.test(`/${path}`)),
  );
  const promised = whole.promised.filter(
    (address) => Object.hasOwn(files, fileOf(address)) && !address.includes('#'),
  );
  const script = Object.keys(files).find((path) => /^_astro\/search.*\.js$/.test(path)) ?? '';
  const pages = new Map<string, string>();
  for (const path of Object.keys(files).filter((path) => path.endsWith('.html')))
    pages.set(path, await readFile(join(DIST, path), 'utf8'));
  return { record: { ...whole, files, promised, redirects: [] }, script, pages };
}

/** A build in which every page and the script differ from those of all other variants, as after an edit. */
export async function makeVariant(base: Base, folder: string, number: number): Promise<Variant> {
  const renamed = base.script.replace(/\.[^.]+\.js$/, `.v${number}.js`);
  const code = `${await readFile(join(DIST, base.script), 'utf8')}/* ${number} */`;
  const changed = new Map([[renamed, code]]);
  for (const [path, html] of base.pages)
    changed.set(
      path,
      `${html.replaceAll(base.script, renamed)}<!-- edition ${String(number).padStart(4, '0')} -->`,
    );
  const files: { [path: string]: string } = {};
  for (const [path, hash] of Object.entries(base.record.files)) {
    if (path === base.script || changed.has(path)) continue;
    files[path] = hash;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await link(join(DIST, path), join(folder, path));
  }
  for (const [path, text] of changed) {
    files[path] = createHash('sha256').update(text).digest('hex');
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await writeFile(join(folder, BUILD_RECORD), formatBuildRecord({ ...base.record, files }));
  return { folder, hashes: new Map(Object.entries(files)) };
}

export function fileOf(address: string): string {
  const path = address.replace(/[?#].*/, '').slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
