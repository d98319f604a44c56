import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = new URL('../../scripts/check-links.ts', import.meta.url).pathname;
const FIXTURE = new URL('../fixtures/self-signed.pem', import.meta.url).pathname;
const PAUSE = 40;

const page = (title: string) => `<!doctype html><title>${title}</title>`;
/** How often each address was asked for. */
const asked = new Map<string, number>();
const times: number[] = [];
let open = 0;
let mostOpen = 0;
let userAgent = '';

const answer: RequestListener = (request, response) => {
  const path = request.url ?? '/';
  asked.set(path, (asked.get(path) ?? 0) + 1);
  times.push(performance.now());
  open += 1;
  mostOpen = Math.max(mostOpen, open);
  response.once('close', () => (open -= 1));
  userAgent = request.headers['user-agent'] ?? '';
  const nth = asked.get(path) ?? 1;
  const send = (status: number, body = '', headers: Record<string, string> = {}) => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers });
    response.end(body);
  };
  if (path === '/never') return;
  if (path === '/fine') send(200, page('Accounts of the bridge'));
  else if (path === '/moved-1') send(301, '', { location: '/moved-2' });
  else if (path === '/moved-2') send(308, '', { location: '/fine' });
  else if (path === '/circle') send(302, '', { location: '/circle' });
  else if (path === '/gone') send(410);
  else if (path === '/soft') send(200, page('Page not found'));
  else if (path === '/busy')
    send(nth === 1 ? 429 : 200, '', nth === 1 ? { 'retry-after': '1' } : {});
  else if (path === '/shut') send(429, '', { 'retry-after': '86400' });
  else if (path === '/big')
    response
      .writeHead(200, { 'content-type': 'application/pdf', 'content-length': 10 ** 9 })
      .write('%PDF');
  else send(404);
};

let plain: Server;
let secure: Server;
let root = '';
beforeAll(async () => {
  plain = createServer(answer);
  const pem = await readFile(FIXTURE);
  secure = createSecureServer({ key: pem, cert: pem }, answer);
  for (const server of [plain, secure])
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  for (const server of [plain, secure]) {
    server.closeAllConnections();
    server.close();
  }
});
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'plain-record-links-'));
  asked.clear();
  times.length = 0;
  mostOpen = 0;
});
afterEach(() => rm(root, { recursive: true, force: true }));

interface Found {
  readonly links: readonly {
    readonly url: string;
    readonly standing: string;
    readonly why: string;
    readonly to?: string;
    readonly place: string;
  }[];
}

async function check(...args: string[]): Promise<{ code: number | null; output: string }> {
  const flags = [
    '--root',
    root,
    '--cache',
    join(root, 'cache.json'),
    '--pause',
    String(PAUSE),
    '--timeout',
    '400',
  ];
  const child = spawn(process.execPath, [SCRIPT, ...flags, ...args]);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

async function cite(...urls: string[]): Promise<void> {
  const entries = urls.map(
    (url, at) => `  - id: source-${at}
    type: report
    title: Accounts
    publisher: Harbour Board
    issued: 2031
    URL: ${url}
    language: en
    custom: { kind: primary, says: It cost much., verified: seen }
`,
  );
  await mkdir(join(root, 'content/sources'), { recursive: true });
  await writeFile(join(root, 'content/sources/harbour.yaml'), `references:\n${entries.join('')}`);
}

function at(server: Server, path: string): string {
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  return `${server === secure ? 'https' : 'http'}://127.0.0.1:${port}${path}`;
}

async function standings(...paths: string[]): Promise<Found['links']> {
  await cite(...paths.map((path) => at(plain, path)));
  const { output } = await check('--format', 'json');
  // What the command prints in this format is described where it is made.
  return (JSON.parse(output) as Found).links;
}

describe('npm run check:links', () => {
  it('tells what is there, moved, gone and not certain', async () => {
    const paths = [
      '/fine',
      '/moved-1',
      '/circle',
      '/gone',
      '/lost',
      '/soft',
      '/shut',
      '/never',
      '/big',
    ];
    const links = await standings(...paths);
    expect(
      Object.fromEntries(
        links.map(({ url, standing, why }) => [new URL(url).pathname, `${standing} ${why}`.trim()]),
      ),
    ).toEqual({
      '/fine': 'fine',
      '/moved-1': 'moved it has moved for good',
      '/circle': 'doubtful it redirects in a circle',
      '/gone': 'dead the host answers 410',
      '/lost': 'dead the host answers 404',
      '/soft': 'dead the page says "Page not found"',
      '/shut': 'doubtful the host answers 429',
      '/never': 'doubtful the host did not answer in time',
      '/big': 'fine',
    });
    expect(links.find(({ url }) => url.endsWith('/moved-1'))?.to).toBe(at(plain, '/fine'));
  });

  it('does not trust a certificate that nobody vouches for', async () => {
    await cite(at(secure, '/fine'));
    const { code, output } = await check();
    expect(output).toContain('its certificate is not valid (DEPTH_ZERO_SELF_SIGNED_CERT)');
    expect(code).toBe(0);
  });

  it('waits as long as a busy host asks, then tries again', async () => {
    const [link] = await standings('/busy');
    expect(link?.standing).toBe('fine');
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('asks a host for one thing at a time, with pauses, and says who asks', async () => {
    await standings('/fine', '/a', '/b', '/c');
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(gaps).toHaveLength(3);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(PAUSE - 5);
    expect(mostOpen).toBe(1);
    expect(userAgent).toMatch(/^PlainRecordLinkCheck\/1 \(\+https?:\/\//);
  });

  it('asks once for what was there, and again for what was not', async () => {
    await standings('/fine', '/gone');
    await standings('/fine', '/gone');
    expect(Object.fromEntries(asked)).toEqual({ '/fine': 1, '/gone': 2 });
  });

  it('ends with 1 and the place of what is gone, else with 0', async () => {
    await cite(at(plain, '/fine'), at(plain, '/gone'));
    const { code, output } = await check();
    expect(output).toContain('content/sources/harbour.yaml:10  source-1');
    expect(code).toBe(1);
    await cite(at(plain, '/fine'), at(plain, '/shut'));
    expect((await check()).code).toBe(0);
  });

  it('calls nothing gone where there is no network', async () => {
    await cite('http://one.invalid/x', 'http://two.invalid/y');
    const { code, output } = await check();
    expect(output).toContain('there is no network here');
    expect(code).toBe(2);
  });
});
