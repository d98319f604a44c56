import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import getPort from 'get-port';

export interface BuiltSite {
  /** The folder of its files; its host files lie beside it, in the folder with `-hosts` behind its name. */
  readonly folder: string;
  readonly base: string;
}

export interface RunningHost {
  readonly port: number;
  stop(): Promise<void>;
}

type Configure = (paths: {
  /** The folder that holds the site at its base path. */
  readonly root: string;
  /** What the build wrote for hosts. */
  readonly hosts: string;
  /** An empty folder for what the server writes. */
  readonly scratch: string;
  readonly port: number;
}) => { readonly text: string; readonly args: (file: string) => string[] };

/** What a publisher adds beside the files of the build. */
export const HSTS_VALUE = 'max-age=31536000';
const HSTS = {
  nginx: `add_header Strict-Transport-Security "${HSTS_VALUE}" always;`,
  caddy: `header Strict-Transport-Security "${HSTS_VALUE}"`,
};

const nginx: Configure = ({ root, hosts, scratch, port }) => ({
  text: `
daemon off;
master_process off;
pid ${scratch}/pid;
error_log ${scratch}/error.log;
events { worker_connections 512; }
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${scratch}/${name};`)
    .join(' ')}
  # As Debian ships it: our files must not be packed twice.
  gzip on;
  include ${hosts}/nginx/maps.conf;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    include ${hosts}/nginx/site.conf;
  }
}
`,
  args: (file) => ['-c', file, '-e', `${scratch}/error.log`],
});

const caddy: Configure = ({ root, hosts, port }) => ({
  text: `
{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  root * ${root}
  import ${hosts}/caddy/site.caddy
  ${HSTS.caddy}
}
`,
  args: (file) => ['run', '--config', file, '--adapter', 'caddyfile'],
});

export const CONFIGURE = { nginx, caddy };

/** Starts a server on a built site, with the files that the build wrote for it and no more than they ask for. */
export async function startServer(
  name: keyof typeof CONFIGURE,
  program: string,
  { folder, base }: BuiltSite,
): Promise<RunningHost> {
  const scratch = await mkdtemp(join(tmpdir(), `plain-record-${name}-`));
  const files = resolve(folder);
  const root = base === '/' ? files : join(scratch, 'root');
  if (base !== '/') {
    await mkdir(root);
    await symlink(files, join(root, base.slice(1, -1)));
  }
  const port = await getPort();
  const { text, args } = CONFIGURE[name]({ root, hosts: `${files}-hosts`, scratch, port });
  const file = join(scratch, 'server.conf');
  await writeFile(file, text);
  await mkdir(join(scratch, 'plain-record.d'));
  await writeFile(join(scratch, 'plain-record.d/hsts.conf'), HSTS.nginx);
  const output: Buffer[] = [];
  const child = spawn(program, args(file), {
    env: { ...process.env, HOME: scratch, XDG_DATA_HOME: scratch },
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => output.push(chunk));
  await answering(port, child, () => Buffer.concat(output).toString());
  return {
    port,
    stop: async () => {
      const ended = new Promise((done) => child.once('close', done));
      child.kill();
      await ended;
      await rm(scratch, { recursive: true, force: true });
    },
  };
}

async function answering(port: number, child: ChildProcess, said: () => string): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (child.exitCode !== null) throw new Error(`The server did not start.\n${said()}`);
    const isOpen = await new Promise<boolean>((done) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        done(true);
      });
      socket.on('error', () => done(false));
    });
    if (isOpen) return;
    await wait(50);
  }
  throw new Error(`The server does not answer.\n${said()}`);
}
