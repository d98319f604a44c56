import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SEARCH } from '../../src/lib/parts/part-names.ts';
import type { PlainRecord } from '../../src/lib/record/record.ts';
import { createRoutes } from '../../src/lib/routes.ts';
import { searchGroups, type SearchGroup } from '../../src/lib/search/search-groups.ts';
import { searchRecords } from '../../src/lib/search/search-records.ts';
import { BASE_PATH } from '../hosting.ts';
import { writeSearchIndex } from '../write-search-index.ts';
import type { StoredPart } from './part-store.ts';
import type { SiteParts } from './site-parts.ts';

/** The search indexes as parts of the site, made here or taken from the store. */
export async function searchParts(
  { keyOf, store, work }: SiteParts,
  record: PlainRecord,
): Promise<StoredPart[]> {
  const parts: StoredPart[] = [];
  for (const [at, group] of searchGroups(record).entries()) {
    // What belongs to no explainer lies in the newest index: so that one depends on everything.
    const key = at === 0 ? keyOf(SEARCH) : keyOfGroup(group, keyOf);
    let kept = await store.find(key);
    if (kept === undefined) {
      const files = join(work, 'search', String(at));
      await mkdir(files, { recursive: true });
      await writeSearchIndex(
        searchRecords(group, createRoutes(BASE_PATH)),
        join(files, createRoutes('/').searchIndex(group.number)),
      );
      kept = await store.keep(key, files);
    }
    parts.push(kept);
  }
  return parts;
}

/** An explainer's key stands for all that it has to do with, so for the words of what belongs to it, too. */
function keyOfGroup(group: SearchGroup, keyOf: SiteParts['keyOf']): string {
  const hash = createHash('sha256').update(`${SEARCH} ${group.number}\n`);
  for (const { id } of group.explainers) hash.update(`${keyOf(id)}\n`);
  for (const things of [group.terms, group.sources, group.people])
    hash.update(`${things.map(({ id }) => id).join(' ')}\n`);
  return hash.digest('hex');
}
