import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** In UTF-16 code units. */
const CHUNK = 2 ** 18;

/** Writes lines, each with its end, into a file, however many there are. */
export async function writeLines(file: string, lines: Iterable<string>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await pipeline(Readable.from(chunks(lines)), createWriteStream(file));
}

/** A stream has to be waited for at each piece, so a piece is many lines. */
function* chunks(lines: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const line of lines) {
    chunk += line;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
