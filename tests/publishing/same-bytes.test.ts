import { spawn, spawnSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashFolder } from '../../scripts/hash-folder.ts';
import { copyProject } from './copy-project.ts';
import { canUnshare } from './own-disk.ts';

const PROJECT = process.cwd();
const DIST = process.env['OUT_DIR'] ?? 'dist';
const WATCH = new URL('note-network.mjs', import.meta.url).pathname;
const OFFLINE = canUnshare ? ['unshare', '-n'] : [];

let root = '';
let log = '';
beforeAll(async () => {
  root = await copyProject(PROJECT);
  log = join(root, 'network.log');
  await writeFile(log, '');
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Runs Node where the clock, the language and the network are others, and notes whom it talks to. */
async function runElsewhere(...args: string[]): Promise<number | null> {
  const [command = process.execPath, ...rest] = [...OFFLINE, process.execPath, ...args];
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PATH: `${join(PROJECT, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
    HOME: root,
    TZ: 'Pacific/Kiritimati',
    // Where z comes before t.
    LC_ALL: 'et_EE.UTF-8',
    // Under names that pages know otherwise: with these the security policy was left out.
    DEV: '1',
    NODE_ENV: 'test',
    PROD: '',
    LANG: 'et_EE.UTF-8',
    NODE_OPTIONS: `--import ${WATCH}`,
    NETWORK_LOG: log,
  };
  delete env['OUT_DIR'];
  const child = spawn(command, rest, { cwd: root, env, stdio: 'ignore' });
  return new Promise((resolve) => child.once('close', resolve));
}

describe('the same content, built in another folder, time zone, language and order of files, without a network', () => {
  it('gives the same bytes, and asks nobody for anything', async () => {
    expect(await runElsewhere('scripts/build.ts')).toBe(0);
    const here = await hashFolder(DIST);
    const there = await hashFolder(join(root, 'dist'));
    const differing = [...new Set([...Object.keys(here), ...Object.keys(there)])].filter(
      (path) => here[path] !== there[path],
    );
    expect(differing).toEqual([]);
    expect(Object.keys(here).length).toBeGreaterThan(1000);
    expect(await readFile(log, 'utf8')).toBe('');
    console.log(`${Object.keys(here).length} files, all the same${canUnshare ? ', offline' : ''}.`);
  });
});

describe('what watches the network', () => {
  it('notes a request, and lets none through', async () => {
    let requests = 0;
    const server = createServer((_, response) => {
      requests += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A server that listens on a port has an address with one.
    const { port } = server.address() as AddressInfo;
    await runElsewhere('-e', `fetch('http://127.0.0.1:${port}/').catch(() => {})`);
    await new Promise((resolve) => server.close(resolve));
    expect(await readFile(log, 'utf8')).toContain(`127.0.0.1:${port}`);
    expect(requests).toBe(canUnshare ? 0 : 1);
  });

  it('is there: the machine can tell one order of files from another', () => {
    const list = (folder: string) =>
      spawnSync('ls', ['-U', folder], { encoding: 'utf8' }).stdout.split('\n');
    const [here, there] = [list('src/lib'), list(join(root, 'src/lib'))];
    expect(there.toSorted()).toEqual(here.toSorted());
    expect(there).not.toEqual(here);
  });
});
