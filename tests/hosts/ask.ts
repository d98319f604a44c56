import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As sent: not unpacked. */
  readonly body: Buffer;
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** Asks a server on this machine for a path, which is sent as it is written. */
export function ask(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method: 'GET' | 'HEAD' | 'POST' = 'GET',
): Promise<Answer> {
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, method, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', fail);
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    asked.on('error', fail);
    asked.end();
  });
}

/** All that a server says to a target that no client would send, up to the end of the connection; empty if it hangs up. */
export function askRaw(port: number, target: string | Buffer): Promise<string> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => {
      socket.write('GET ');
      socket.write(target);
      socket.write(' HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    });
    socket.setTimeout(5000, () => fail(new Error('The server says nothing.')));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE'
        ? done(Buffer.concat(chunks).toString('latin1'))
        : fail(error),
    );
    socket.on('close', () => done(Buffer.concat(chunks).toString('latin1')));
  });
}
