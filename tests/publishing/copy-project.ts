import { copyFileSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is no part of a build: what was installed, built or tested. */
const LEFT_OUT = /^(?:node_modules|tests|dist.*|\..*)$/;
/** What builds keep: another place has none of it. */
const KEPT = '.cache';
/** A disk in memory lists its files by when they came, so that another order of copying is another order of finding. */
const MEMORY = '/dev/shm';

/** The project in another folder, its files created in another order. */
export async function copyProject(from: string): Promise<string> {
  const root = await mkdtemp(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'another place '));
  const parts = readdirSync(from).filter((name) => !LEFT_OUT.test(name));
  for (const part of parts.sort().toReversed()) copyBackwards(join(from, part), join(root, part));
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(join(from, 'node_modules')))
    if (name !== KEPT)
      symlinkSync(join(from, 'node_modules', name), join(root, 'node_modules', name));
  return root;
}

function copyBackwards(from: string, to: string): void {
  let names: string[];
  try {
    names = readdirSync(from);
  } catch {
    copyFileSync(from, to);
    return;
  }
  mkdirSync(to, { recursive: true });
  for (const name of names.sort().toReversed()) copyBackwards(join(from, name), join(to, name));
}
