import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { contentLines } from '../../src/lib/parts/content-lines.ts';
import { CONTENT_FILE, JOB_FILE, type Job } from '../../src/lib/parts/job.ts';
import type { Content } from '../../src/lib/record/content.ts';

/** The keys under which the parts of a job are kept. */
export const KEYS_FILE = 'keys.json';

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
  const lines = Readable.from(linesOf(content));
  await pipeline(lines, createWriteStream(join(folder, CONTENT_FILE)));
}

function* linesOf(content: Content): Generator<string> {
  for (const line of contentLines(content)) yield `${line}\n`;
}
