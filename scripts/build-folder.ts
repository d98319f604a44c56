import { existsSync, renameSync } from 'node:fs';
import { access, constants, mkdir, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isAlive } from './is-alive.ts';

/**
 * The folders beside a build: `dist-next-<process>` while it is put together, `dist-last-<process>` for the moment in
 * which it takes the place of the last one. A build that was killed leaves them; the next one clears up.
 */
export async function startFolder(out: string): Promise<string> {
  const parent = dirname(resolve(out));
  await mkdir(parent, { recursive: true });
  await access(parent, constants.W_OK);
  await clearUp(out);
  const next = `${out}-next-${process.pid}`;
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  return next;
}

/** Puts a finished build in the place of the last one. Nothing can come between the two renames but a kill. */
export async function takePlace(next: string, out: string): Promise<void> {
  const last = `${out}-last-${process.pid}`;
  await rm(last, { recursive: true, force: true });
  const isReplaced = existsSync(out);
  if (isReplaced) renameSync(out, last);
  try {
    renameSync(next, out);
  } catch (error) {
    if (isReplaced) renameSync(last, out);
    throw error;
  }
  await rm(last, { recursive: true, force: true });
  // Astro may have gone on writing for a build that was killed while this one ran.
  await clearUp(out);
}

/** Brings back a build that was on its way out when its successor was killed, and removes what killed builds left. */
async function clearUp(out: string): Promise<void> {
  const parent = dirname(resolve(out));
  const name = basename(out);
  const entries = await readdir(parent).catch(() => []);
  for (const entry of entries) {
    const [, kind, pid] =
      /^(?:-hosts)?-(next|last)-(\d+)(?:-hosts)?$/.exec(
        entry.startsWith(name) ? entry.slice(name.length) : '',
      ) ?? [];
    if (kind === undefined || isAlive(Number(pid))) continue;
    if (kind === 'last' && entry.startsWith(`${name}-last`) && !existsSync(out))
      renameSync(join(parent, entry), out);
    else await rm(join(parent, entry), { recursive: true, force: true });
  }
}
