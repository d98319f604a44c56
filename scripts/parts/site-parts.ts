import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { contentLines } from '../../src/lib/parts/content-lines.ts';
import { PartContent } from '../../src/lib/parts/part-content.ts';
import { outlineOf } from '../../src/lib/parts/outline.ts';
import { SHARED, SEARCH } from '../../src/lib/parts/part-names.ts';
import type { Content } from '../../src/lib/record/content.ts';
import type { PlainRecord } from '../../src/lib/record/record.ts';
import { isAlive } from '../is-alive.ts';
import { codeKey } from './code-key.ts';
import { PartStore } from './part-store.ts';

/** Where finished parts are kept, below a project's root. */
const CACHE = 'node_modules/.cache/plain-record';

/** The parts of a site: each explainer by its id, `SHARED` and `SEARCH`. */
export interface SiteParts {
  readonly explainers: readonly string[];
  /** The key of a part: the hash of all that it is made from. */
  keyOf(part: string): string;
  /** What the pages of some parts are made from. */
  contentOf(parts: readonly string[]): Content;
  readonly store: PartStore;
  /** A folder for what is under way. */
  readonly work: string;
}

/** Names the parts of a site, and where they are kept. */
export async function siteParts(content: Content, record: PlainRecord): Promise<SiteParts> {
  const root = process.cwd();
  const cache = resolve(root, CACHE);
  await clearUp(cache);
  const cut = new PartContent(content);
  const code = await codeKey(root);
  const outline = outlineOf(content, record);
  const contentOf = (parts: readonly string[]) =>
    parts.includes(SHARED) ? outline : cut.of(parts);
  const keys = new Map([
    [SHARED, hashOf(code, SHARED, outline)],
    [SEARCH, hashOf(code, SEARCH, content)],
    ...cut.explainers.map((id) => [id, hashOf(code, id, cut.of([id]))] as const),
  ]);
  return {
    explainers: cut.explainers,
    keyOf: (part) => {
      const key = keys.get(part);
      if (key === undefined) throw new Error(`The site has no part "${part}".`);
      return key;
    },
    contentOf,
    store: new PartStore(join(cache, 'parts')),
    work: join(cache, `work-${process.pid}`),
  };
}

/** Removes what killed builds left. */
async function clearUp(cache: string): Promise<void> {
  for (const name of await readdir(cache).catch(() => [])) {
    const [, pid] = /^work-(\d+)$/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(join(cache, name), { recursive: true, force: true });
  }
}

function hashOf(code: string, part: string, content: Content): string {
  const hash = createHash('sha256').update(`${code} ${part}\n`);
  for (const line of contentLines(content)) hash.update(line);
  return hash.digest('hex');
}
