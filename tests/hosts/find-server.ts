import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * The path of a server (`nginx`, `caddy`): on this machine, or from Debian's packages where we may install them. Where
 * there is none, says what to install and gives undefined.
 */
export function findServer(name: string): string | undefined {
  const present = onThisMachine(name);
  if (present !== undefined) return present;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]);
    const installed = onThisMachine(name);
    if (installed !== undefined) return installed;
  }
  console.warn(`Not tried on ${name}: install it, with "apt-get install ${name}" for example.`);
  return undefined;
}

function onThisMachine(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => `${folder}/${name}`).find((path) => existsSync(path));
}

function run(command: string, args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, args, { stdio: 'ignore', timeout: 240_000, env });
}
