import { createHash, hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { contentPathOf, partWork, type Task } from './part-work.ts';

/** Where the answers of earlier checks are kept. */
export interface Kept {
  readonly folder: string;
  /** A hash of all that has a part in an answer but the content: our code, what is installed, Node. */
  readonly code: string;
}

/** In bytes. */
const SUM_LENGTH = 32;
/** Answers that no check has used for so long are dropped: each edit makes new ones. */
const KEPT_FOR = 2 * 24 * 60 * 60 * 1000;

/**
 * Works off tasks and keeps the answers in files, each under the hash of everything that it was made from: a later check
 * works on nothing that is as it was. An answer that cannot be kept, or was damaged, is made anew.
 */
export function keptWork({ folder, code }: Kept): (task: Task) => unknown {
  const work = partWork();
  let content = '';
  let known = '';
  let untold: Task | undefined;
  return (task) => {
    if ('files' in task) {
      ({ folder: content } = task.settings);
      known = hash('sha256', JSON.stringify(task), 'hex');
      // Who finds all answers kept has no need to know what is named where.
      untold = task;
      return undefined;
    }
    if ('folder' in task) content = task.folder;
    const { about, paths } = sayWhat(task, known);
    const bytes = readAll(content, paths);
    const key = bytes && keyOf(`${code} ${about}\n`, bytes);
    const kept = key === undefined ? undefined : read(join(folder, key));
    if (kept !== undefined) return kept.answer;
    if (untold !== undefined && 'part' in task) {
      work(untold);
      untold = undefined;
    }
    // What was hashed is what is read, whatever somebody writes meanwhile.
    const answer = work(task, (file) => bytes?.get(file) ?? readFileSync(file));
    if (key !== undefined) write(folder, key, answer);
    return answer;
  };
}

/** What an answer is about, and the files that it is made from. `known` stands for what is named in all files. */
function sayWhat(task: Exclude<Task, { readonly files: unknown }>, known: string) {
  if ('folder' in task) return { about: 'names', paths: task.names };
  if ('part' in task) return { about: known, paths: task.part };
  const paths = [...new Set(task.located.map(({ file }) => contentPathOf(file)))];
  return { about: JSON.stringify(task.located), paths };
}

/** The bytes of files by their paths; undefined where one of them cannot be read. */
function readAll(content: string, paths: readonly string[]): Map<string, Buffer> | undefined {
  try {
    const files = paths.map((path) => join(content, path));
    return new Map(files.map((file) => [file, readFileSync(file)]));
  } catch {
    return undefined;
  }
}

function keyOf(about: string, files: ReadonlyMap<string, Buffer>): string {
  const sum = createHash('sha256').update(about);
  for (const [file, bytes] of files) sum.update(`${file}\n${bytes.length}\n`).update(bytes);
  return sum.digest('hex');
}

function read(file: string): { readonly answer: unknown } | undefined {
  try {
    const bytes = readFileSync(file);
    const rest = bytes.subarray(SUM_LENGTH);
    if (!bytes.subarray(0, SUM_LENGTH).equals(hash('sha256', rest, 'buffer'))) return undefined;
    const now = new Date();
    utimesSync(file, now, now);
    return { answer: deserialize(rest) };
  } catch {
    return undefined;
  }
}

/** By one renaming, so that checks at the same time do not see each other's halves. */
function write(folder: string, key: string, answer: unknown): void {
  const bytes = serialize(answer);
  const draft = join(folder, `${key}.${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, Buffer.concat([hash('sha256', bytes, 'buffer'), bytes]));
    renameSync(draft, join(folder, key));
  } catch {
    // The check does without.
  }
}

/** Drops what no check has used for long, and what killed checks left. */
export async function tidyKept({ folder }: Kept): Promise<void> {
  const now = Date.now();
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name);
    const found = await stat(file).catch(() => undefined);
    if (found !== undefined && now - found.mtimeMs > KEPT_FOR) await rm(file, { force: true });
  }
}
