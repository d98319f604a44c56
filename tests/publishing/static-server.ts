import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import getPort from 'get-port';
import sirv from 'sirv';
import { findServer } from '../hosts/find-server.ts';

export interface StaticServer {
  readonly name: string;
  readonly address: string;
  stop(): Promise<void>;
}

/** Serves a folder that changes under it: through nginx, or through the project's own server where there is none. */
export async function serveChanging(root: string): Promise<StaticServer> {
  const nginx = findServer('nginx');
  return nginx === undefined ? serveBySirv(root) : serveByNginx(nginx, root);
}

async function serveByNginx(nginx: string, root: string): Promise<StaticServer> {
  const scratch = await mkdtemp(join(tmpdir(), 'plain-record-nginx-'));
  const port = await getPort();
  const file = join(scratch, 'nginx.conf');
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  await writeFile(
    file,
    `daemon off; master_process off; pid ${scratch}/pid; error_log ${scratch}/error.log;
events { worker_connections 256; }
http {
  access_log off; sendfile on; open_file_cache off;
  # autocannon loses count when a connection is closed under it.
  keepalive_requests 1000000; keepalive_timeout 600s;
  types { text/html html; text/css css; text/javascript js; application/xml xml; }
  ${folders.map((name) => `${name}_temp_path ${scratch}/${name};`).join(' ')}
  server { listen 127.0.0.1:${port}; root ${root}; error_page 404 /404.html; }
}
`,
  );
  const child = spawn(nginx, ['-c', file, '-e', `${scratch}/error.log`], { stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}`;
  await answering(address);
  return {
    name: 'nginx',
    address,
    stop: async () => {
      const ended = new Promise((done) => child.once('close', done));
      child.kill();
      await ended;
      await rm(scratch, { recursive: true, force: true });
    },
  };
}

async function serveBySirv(root: string): Promise<StaticServer> {
  // Without "dev" it would list the files once and for all.
  const server = createServer(sirv(root, { dev: true }));
  const port = await getPort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    name: 'the project’s own server',
    address: `http://127.0.0.1:${port}`,
    stop: async () => {
      await new Promise((done) => server.close(done));
    },
  };
}

async function answering(address: string): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    const isUp = await fetch(address).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await wait(50);
  }
  throw new Error(`Nothing answers at ${address}.`);
}
