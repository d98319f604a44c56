import { createReadStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { SearchRecord } from '../../src/lib/search/search-records.ts';
import { timed } from '../timed.ts';
import { writeSearchIndex } from '../write-search-index.ts';
import type { SearchIndex } from './reading.ts';
import type { Site } from './read-site.ts';

/** Makes a search index from the words in a file, and puts it into the store. */
export async function buildSearch(
  { keyOf, store }: Site,
  { part, path }: SearchIndex,
  words: string,
): Promise<void> {
  const files = join(dirname(words), 'index');
  await mkdir(files, { recursive: true });
  const records: SearchRecord[] = [];
  for await (const line of createInterface({ input: createReadStream(words) }))
    // Written by the process that holds the content.
    records.push(JSON.parse(line) as SearchRecord);
  await timed('A search index', async () => {
    await writeSearchIndex(records, join(files, path));
    await store.keep(keyOf(part), files);
  });
  await rm(dirname(words), { recursive: true, force: true });
}
