import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { BuildRecordReader, type BuildRecord } from '../../src/lib/publishing/build-record.ts';

/**
 * Reads the record of a build, however long it is. `hash` is the SHA-256 of the file, which names everything in the build.
 * @throws where there is no such file, or it is no whole record.
 */
export async function readBuildRecord(
  file: string,
): Promise<{ readonly record: BuildRecord; readonly hash: string }> {
  const sum = createHash('sha256');
  const decoder = new TextDecoder();
  const reader = new BuildRecordReader();
  let begun = '';
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    sum.update(chunk);
    const lines = `${begun}${decoder.decode(chunk, { stream: true })}`.split('\n');
    begun = lines.pop() ?? '';
    for (const line of lines) reader.read(line);
  }
  reader.read(begun);
  return { record: reader.finish(), hash: sum.digest('hex') };
}
