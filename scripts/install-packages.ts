import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs packages of Debian where that is the system and this is its root. Whether it worked, the caller has to see. */
export function installPackages(names: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${names.join(' and ')} from Debian …`);
  apt('update', '-qq');
  apt('install', '-y', '-qq', ...names);
}

function apt(...args: string[]): void {
  spawnSync('apt-get', args, {
    stdio: 'ignore',
    timeout: 240_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
