import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import getPort from 'get-port';
import sirv from 'sirv';

/** Serves built files as a CDN would: precompressed where the browser takes it, the 404 page with its status. */
export async function serveFolder(
  folder: string,
  wanted: number,
  base = '/',
): Promise<{ server: Server; port: number; address: string }> {
  const notFound = await readFile(join(folder, '404.html'));
  const serve = sirv(folder, { brotli: true, gzip: true, etag: true });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const missing = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(request.method === 'HEAD' ? undefined : notFound);
    };
    if (!url.startsWith(base)) return missing();
    request.url = `/${url.slice(base.length)}`;
    serve(request, response, missing);
  });
  const port = await getPort({ port: wanted });
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return { server, port, address: `http://localhost:${port}${base}` };
}
