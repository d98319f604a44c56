import { z } from 'astro/zod';
import type { Redirect } from '../addresses/redirects.ts';

/** The file at the root of a build that says what is in it. It is published too: whoever doubts a file can hash it. */
export const BUILD_RECORD = 'build-record.json';

const SHA256 = /^[0-9a-f]{64}$/;
const PATH = /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\0\\]+$/;
const sha256 = z.string().regex(SHA256);
const path = z.string().regex(PATH);

const buildRecord = z.strictObject({
  version: z.literal(1),
  origin: z.string(),
  base: z.string(),
  /** What the check found in the content that was built. */
  check: z.strictObject({ errors: z.number(), warnings: z.number() }),
  /** Of everything that the build was made from, so that an older build can be told from the content beside it. */
  inputs: sha256,
  /** Addresses that the site had promised when it was built, without the base path. */
  promised: z.array(z.string()),
  redirects: z.array(
    z.strictObject({ from: z.string(), to: z.string(), kind: z.enum(['page', 'file', 'folder']) }),
  ),
  /** The SHA-256 of every other file, by its path in the build. */
  files: z.record(path, sha256),
});

export interface BuildRecord {
  readonly version: 1;
  readonly origin: string;
  readonly base: string;
  readonly check: { readonly errors: number; readonly warnings: number };
  readonly inputs: string;
  readonly promised: readonly string[];
  readonly redirects: readonly Redirect[];
  readonly files: FileHashes;
}

/** SHA-256 in hexadecimal, by path with forward slashes. */
export type FileHashes = Readonly<Record<string, string>>;

const FILES = '"files":{';
const END = '}}';

/**
 * The record as JSON with one file a line, each line with its end: millions of files would not fit into one string. The
 * same record gives the same lines: everything in it is sorted by code unit.
 */
export function* buildRecordLines(record: BuildRecord): Generator<string> {
  const { files, promised, redirects, ...rest } = record;
  yield `${JSON.stringify(rest).slice(0, -1)},\n`;
  yield* listLines('promised', [...promised].sort());
  yield* listLines('redirects', redirects);
  yield `${FILES}\n`;
  const paths = Object.keys(files).sort();
  for (const [at, name] of paths.entries())
    yield `${JSON.stringify(name)}:${JSON.stringify(files[name])}${comma(at, paths)}\n`;
  yield `${END}\n`;
}

function* listLines(name: string, list: readonly unknown[]): Generator<string> {
  yield `"${name}":[\n`;
  for (const [at, item] of list.entries()) yield `${JSON.stringify(item)}${comma(at, list)}\n`;
  yield '],\n';
}

function comma(at: number, list: readonly unknown[]): string {
  return at < list.length - 1 ? ',' : '';
}

/**
 * Reads a record line by line, as `buildRecordLines` writes it; one that stands on a single line, as earlier ones did,
 * too. Lines come without their ends.
 */
export class BuildRecordReader {
  readonly #head: string[] = [];
  readonly #files = new Map<string, string>();
  #isAmongFiles = false;

  /** @throws where a line names a file that no build can hold. */
  read(line: string): void {
    if (this.#isAmongFiles && line === END) this.#isAmongFiles = false;
    else if (this.#isAmongFiles) this.#readFile(line);
    else if (line === FILES) {
      this.#isAmongFiles = true;
      this.#head.push(`${FILES}${END}`);
    } else this.#head.push(line);
  }

  #readFile(line: string): void {
    const parsed: unknown = JSON.parse(`[${line.replace('":"', '","').replace(/,$/, '')}]`);
    const [name, hash] = Array.isArray(parsed) ? (parsed as unknown[]) : [];
    if (
      typeof name !== 'string' ||
      typeof hash !== 'string' ||
      !PATH.test(name) ||
      !SHA256.test(hash)
    )
      throw new Error(`The record holds no file in the line ${line}`);
    this.#files.set(name, hash);
  }

  /** @throws where the lines are no whole record of a build. */
  finish(): BuildRecord {
    if (this.#isAmongFiles) throw new Error('The record breaks off.');
    const head = buildRecord.parse(JSON.parse(this.#head.join('\n')));
    return this.#files.size === 0 ? head : { ...head, files: Object.fromEntries(this.#files) };
  }
}

/** @throws where the text is no record of a build. */
export function parseBuildRecord(text: string): BuildRecord {
  const reader = new BuildRecordReader();
  for (const line of text.split('\n')) reader.read(line);
  return reader.finish();
}

export function formatBuildRecord(record: BuildRecord): string {
  return [...buildRecordLines(record)].join('');
}
