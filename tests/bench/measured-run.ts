import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

export interface MeasuredRun {
  readonly seconds: number;
  /** What processors worked on it, in seconds, of all that it started: other work on the machine changes it little. */
  readonly processor: number;
  /** The most memory that the command and all that it started held at one time, in MiB; looked at ten times a second. */
  readonly peakMemory: number;
  readonly output: string;
}

const TIMED = 'TIMEFORMAT="processor %U %S"; time "$0" "$@"';

/**
 * Runs a command and measures it.
 * @throws with its output where it fails.
 */
export async function measuredRun(
  command: string,
  args: readonly string[],
  { cwd, env = {} }: { cwd: string; env?: Readonly<Record<string, string>> },
): Promise<MeasuredRun> {
  const started = performance.now();
  // The shell's own clock counts all that the command started and waited for.
  const child = spawn('bash', ['-c', TIMED, command, ...args], {
    ...{ cwd, env: { ...process.env, ...env } },
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  let peakMemory = 0;
  let isRunning = true;
  const watch = (async () => {
    while (isRunning) {
      peakMemory = Math.max(peakMemory, await memoryOfTree(child.pid ?? 0));
      await wait(100);
    }
  })();
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const seconds = (performance.now() - started) / 1000;
  isRunning = false;
  await watch;
  const output = Buffer.concat(chunks).toString('utf8');
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed in ${cwd}:\n${output}`);
  const [, user = 0, system = 0] = (
    /^processor (\S+) (\S+)$/m.exec(output.split('\n').slice(-3).join('\n')) ?? []
  ).map(Number);
  return { seconds, processor: user + system, peakMemory, output };
}

/** What a process and its descendants hold, in MiB; 0 where the system has no /proc. */
async function memoryOfTree(root: number): Promise<number> {
  const processes = new Map<number, { parent: number; kibibytes: number }>();
  const ids = await readdir('/proc').catch(() => []);
  for (const id of ids.filter((name) => /^\d+$/.test(name))) {
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    const number = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    processes.set(Number(id), { parent: number('PPid'), kibibytes: number('VmRSS') });
  }
  const isWithin = (id: number): boolean =>
    id === root || (processes.has(id) && isWithin(processes.get(id)?.parent ?? 0));
  let sum = 0;
  for (const [id, { kibibytes }] of processes) if (id > 1 && isWithin(id)) sum += kibibytes;
  return sum / 1024;
}
