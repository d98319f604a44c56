import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { close, createIndex, type CustomRecord } from 'pagefind';
import type { SearchRecord } from '../src/lib/search/search-records.ts';

/** Pagefind's own widgets and its worker: the search page has its own, and loads none of these. */
const UNUSED = /^pagefind-(?!entry\.json$)/;
/** How many records are on their way to Pagefind at a time. */
const AT_ONCE = 256;
/** Milliseconds. Writing the largest index takes some seconds; a Pagefind that ends by itself says so to nobody. */
const PATIENCE = 5 * 60_000;

/**
 * Writes a search index into a folder, with the script that reads it. The same records give the same bytes: Pagefind
 * numbers them in the order in which they are sent. Pagefind writes the files itself, since through us they would all
 * have to be in memory at once. Rejects with what the disk says, with what Pagefind refuses, and where Pagefind has given no
 * answer for `patience` milliseconds.
 */
export function writeSearchIndex(
  records: readonly SearchRecord[],
  folder: string,
  patience = PATIENCE,
): Promise<void> {
  const writing = last.then(() => write(records, folder, patience));
  last = writing.catch(() => undefined);
  return writing;
}

/** Pagefind is one program for all of this process: whoever is done ends it. So one index is written after the other. */
let last: Promise<void> = Promise.resolve();

async function write(
  records: readonly SearchRecord[],
  folder: string,
  patience: number,
): Promise<void> {
  const answered = <T>(answer: Promise<T>) => within(patience, answer);
  // Where this fails it says why; Pagefind would end without an answer.
  await mkdir(folder, { recursive: true });
  try {
    const { index, errors } = await answered(createIndex());
    if (index === undefined) throw new Error(errors.join('\n'));
    for (let from = 0; from < records.length; from += AT_ONCE) {
      const sent = records
        .slice(from, from + AT_ONCE)
        .map((record) => index.addCustomRecord(asCustom(record)));
      for (const { errors: refused } of await answered(Promise.all(sent))) refuse(refused);
    }
    refuse((await answered(index.writeFiles({ outputPath: resolve(folder) }))).errors);
    for (const name of await readdir(folder)) if (UNUSED.test(name)) await rm(join(folder, name));
  } finally {
    await close();
  }
}

async function within<T>(patience: number, answer: Promise<T>): Promise<T> {
  const waiting = new AbortController();
  const silence = setTimeout(patience, undefined, { signal: waiting.signal }).then(() => {
    throw new Error(
      `Pagefind has not answered for ${patience / 1000} seconds: is there room on the disk?`,
    );
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    waiting.abort();
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
