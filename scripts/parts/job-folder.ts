import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentLines } from '../../src/lib/parts/content-lines.ts';
import { CONTENT_FILE, JOB_FILE, type Job } from '../../src/lib/parts/job.ts';
import type { Content } from '../../src/lib/record/content.ts';
import { writeLines } from '../write-lines.ts';
import { keysByName } from './keys-by-name.ts';

/** The keys under which the parts of a job are kept. */
const KEYS_FILE = 'keys.json';

/** Writes what a run of Astro is to build, and the content for it, into a folder of its own. */
export async function writeJob(
  folder: string,
  job: Job,
  content: Content,
  keys: Readonly<Record<string, string>>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, JOB_FILE), JSON.stringify(job));
  await writeFile(join(folder, KEYS_FILE), JSON.stringify(keys));
  await writeLines(join(folder, CONTENT_FILE), linesOf(content));
}

/**
 * The keys of the parts of the job in a folder.
 * @throws when asked for another part's.
 */
export function readKeys(folder: string): (part: string) => string {
  // Written by `writeJob`.
  const keys = JSON.parse(readFileSync(join(folder, KEYS_FILE), 'utf8')) as Record<string, string>;
  return keysByName(new Map(Object.entries(keys)));
}

function* linesOf(content: Content): Generator<string> {
  for (const line of contentLines(content)) yield `${line}\n`;
}
