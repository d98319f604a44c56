import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type CustomRecord } from 'pagefind';
import type { SearchRecord } from '../src/lib/search/search-records.ts';

/** Pagefind's own widgets and its worker: the search page has its own, and loads none of these. */
const UNUSED = /^pagefind-(?!entry\.json$)/;

/**
 * Writes the search index into a folder, with the script that reads it. The same records give the same bytes: they are
 * added one by one, since Pagefind numbers them as they come.
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  folder: string,
): Promise<void> {
  try {
    const { index, errors } = await createIndex();
    if (index === undefined) throw new Error(errors.join('\n'));
    for (const record of records) refuse((await index.addCustomRecord(asCustom(record))).errors);
    const { files, errors: unwritten } = await index.getFiles();
    refuse(unwritten);
    for (const { path, content } of files.filter(({ path }) => !UNUSED.test(path))) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  } finally {
    await close();
  }
}

function asCustom({ url, content, language, meta, filters }: SearchRecord): CustomRecord {
  return {
    url,
    content,
    language,
    meta: { ...meta },
    filters: Object.fromEntries(
      Object.entries(filters).map(([name, values]) => [name, [...values]]),
    ),
  };
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}
