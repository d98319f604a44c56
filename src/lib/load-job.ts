import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readContentLines } from './parts/content-lines.ts';
import { CONTENT_FILE, JOB_FILE, JOB_FOLDER, type Job } from './parts/job.ts';
import type { Content } from './record/content.ts';

const folder = process.env[JOB_FOLDER];

/** What this run of Astro builds; undefined where it serves everything, in development. */
export const job: Job | undefined =
  folder === undefined
    ? undefined
    : // Written by the build itself.
      (JSON.parse(readFileSync(join(folder, JOB_FILE), 'utf8')) as Job);

const own = new Set(job?.explainers);

/** Whether this run builds the pages of an explainer. */
export function isBuilt({ id }: { readonly id: string }): boolean {
  return job === undefined || own.has(id);
}

/** Whether this run builds what the explainers share. */
export const isSharedBuilt = job?.isShared ?? true;

/** The content that the build has checked, as far as this run needs it; undefined in development. */
export async function handedContent(): Promise<Content | undefined> {
  if (folder === undefined) return undefined;
  const lines = createInterface({ input: createReadStream(join(folder, CONTENT_FILE)) });
  return readContentLines(lines);
}
