import { spawnSync } from 'node:child_process';

const UNSHARE = process.getuid?.() === 0 ? ['-m'] : ['-rm'];

/** Whether this machine lets us mount a small disk that nobody else sees, and cut a command off from the network. */
export const canUnshare =
  spawnSync('unshare', [...UNSHARE, '-n', 'sh', '-c', 'mount -t tmpfs none /mnt']).status === 0;
if (!canUnshare)
  console.warn('Not tried with a full disk or without a network: "unshare" is not allowed here.');

/** Runs shell commands with a small disk mounted at a folder, which is gone when they end. */
export function onSmallDisk(
  folder: string,
  size: string,
  commands: string,
  cwd = process.cwd(),
): { status: number | null; output: string } {
  const mount = `mount -t tmpfs -o size=${size} tmpfs '${folder}'`;
  const { status, stdout, stderr } = spawnSync(
    'unshare',
    [...UNSHARE, 'sh', '-c', `${mount} && ${commands}`],
    { cwd, encoding: 'utf8' },
  );
  return { status, output: stdout + stderr };
}
