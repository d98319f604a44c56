import { spawn, type ChildProcess } from 'node:child_process';
import { lstat, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILD_RECORD, parseBuildRecord } from '../../src/lib/publishing/build-record.ts';
import { hashFiles } from '../../scripts/hash-folder.ts';

const SCRIPT = new URL('../../scripts/publish.ts', import.meta.url).pathname;

export interface Outcome {
  /** Null where the command was killed. */
  readonly code: number | null;
  readonly output: string;
}

/** Starts `npm run publish`, in a folder without content, as on a machine that only publishes. */
export function startPublishing(
  cwd: string,
  ...args: string[]
): { child: ChildProcess; ended: Promise<Outcome> } {
  const child = spawn(process.execPath, [SCRIPT, ...args], { cwd });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => said.push(chunk));
  const ended = new Promise<Outcome>((resolve) => {
    child.once('close', (code) => resolve({ code, output: Buffer.concat(said).toString() }));
  });
  return { child, ended };
}

export function publish(cwd: string, ...args: string[]): Promise<Outcome> {
  return startPublishing(cwd, ...args).ended;
}

/** The name of the release that is online, after every file of it was read and held against its record. */
export async function wholeRelease(to: string): Promise<string> {
  const link = join(to, 'current');
  if (!(await lstat(link)).isSymbolicLink()) throw new Error('current is no link.');
  const { files } = parseBuildRecord(await readFile(join(link, BUILD_RECORD), 'utf8'));
  const found = await hashFiles(link, Object.keys(files));
  const wrong = Object.keys(files).filter((path) => found[path] !== files[path]);
  if (wrong.length > 0) throw new Error(`Not as they were built: ${wrong.join(', ')}`);
  return await readlink(link);
}
