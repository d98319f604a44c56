import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import getPort from 'get-port';
import sirv from 'sirv';
import { contentTypeOf } from '../src/lib/hosting/content-types.ts';
import { headerRules, headersFor } from '../src/lib/hosting/header-rules.ts';
import { stylesIn } from './styles-in.ts';

/** Serves built files as a host would: with its headers, packed where the browser takes it, the 404 page with its status. */
export async function serveFolder(
  folder: string,
  wanted: number,
  base = '/',
): Promise<{ server: Server; port: number; address: string }> {
  const notFound = await readFile(join(folder, '404.html'));
  const rules = headerRules(await stylesIn(folder), base);
  const serve = sirv(folder, { brotli: true, gzip: true, etag: true });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const missing = () => {
      setHeaders(response, '/404.html');
      response.writeHead(404);
      response.end(request.method === 'HEAD' ? undefined : notFound);
    };
    if (!url.startsWith(base)) return missing();
    request.url = `/${url.slice(base.length)}`;
    const [path = '', query] = request.url.split('?');
    if (/^(?:\/[\w-]+)+$/.test(path) && existsSync(join(folder, path, 'index.html'))) {
      const address = `${base}${path.slice(1)}/${query === undefined ? '' : `?${query}`}`;
      response.writeHead(301, { location: address });
      return response.end();
    }
    setHeaders(response, path.replace(/\/index\.html$/, '/'));
    serve(request, response, missing);
  });
  function setHeaders(response: ServerResponse, path: string): void {
    const type = contentTypeOf(path);
    const headers = { ...(type === undefined ? {} : { 'Content-Type': type }) };
    for (const [name, value] of Object.entries({ ...headers, ...headersFor(path, rules) }))
      response.setHeader(name, value);
  }
  const port = await getPort({ port: wanted });
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return { server, port, address: `http://localhost:${port}${base}` };
}
