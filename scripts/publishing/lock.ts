import { readFileSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const PREFIX = 'running.';
const PATIENCE = 40;
const PAUSE_MS = 50;

/**
 * Lets one command at a time work in a folder. Each announces itself by a file named for its process, and only then
 * looks for others: of two that start at once, at least one sees the other. The file of a process that is gone says
 * nothing. Gives the function that ends it.
 * @throws where another command is at work, or was started on another machine and may be.
 */
export async function lock(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const own = `${PREFIX}${process.pid}.${startOf(process.pid)}.${hostname()}`;
  const file = join(folder, own);
  await writeFile(file, '');
  const unlock = () => rm(file, { force: true });
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    const others = await othersAtWork(folder, own);
    const first = others.toSorted()[0];
    if (first === undefined) return unlock;
    // Of two that wait for each other, the one later in the alphabet gives way.
    if (first < own) break;
    await wait(PAUSE_MS);
  }
  const [other = ''] = await othersAtWork(folder, own);
  await unlock();
  throw new Error(
    `Another publication is going on: ${describe(other)}. Wait for it; if there is none, remove ${join(folder, other)}.`,
  );
}

async function othersAtWork(folder: string, own: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(PREFIX) && name !== own);
  const alive: string[] = [];
  for (const name of names) {
    if (isAtWork(name)) alive.push(name);
    else await rm(join(folder, name), { force: true });
  }
  return alive;
}

/** Of a process on another machine nothing is known: it counts as at work. */
function isAtWork(name: string): boolean {
  const { pid, start, host } = partsOf(name);
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else may not be asked, but is there.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = startOf(pid);
  return now === start || now === '' || start === '';
}

function partsOf(name: string): { pid: number; start: string; host: string } {
  const [pid = '', start = '', ...host] = name.slice(PREFIX.length).split('.');
  return { pid: Number(pid), start, host: host.join('.') };
}

/** When a process began, in the kernel's ticks: ids of processes are given anew. Empty where the system does not say. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function describe(name: string): string {
  const { pid, host } = partsOf(name);
  return name === '' ? 'it has just ended' : `process ${pid} on ${host}`;
}
