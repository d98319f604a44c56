import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SEARCH } from '../../src/lib/parts/part-names.ts';
import type { PlainRecord } from '../../src/lib/record/record.ts';
import { createRoutes } from '../../src/lib/routes.ts';
import { searchRecords } from '../../src/lib/search/search-records.ts';
import { BASE_PATH } from '../hosting.ts';
import { writeSearchIndex } from '../write-search-index.ts';
import type { StoredPart } from './part-store.ts';
import type { SiteParts } from './site-parts.ts';

/** The search index as a part of the site, made here or taken from the store. */
export async function searchPart(
  { keys, store, work }: SiteParts,
  record: PlainRecord,
): Promise<StoredPart> {
  const key = keys[SEARCH] ?? '';
  const known = await store.find(key);
  if (known !== undefined) return known;
  const files = join(work, 'search');
  await mkdir(files, { recursive: true });
  await writeSearchIndex(searchRecords(record, createRoutes(BASE_PATH)), join(files, 'pagefind'));
  await store.keep(key, files);
  const kept = await store.find(key);
  if (kept === undefined) throw new Error('The search index was built and is gone again.');
  return kept;
}
