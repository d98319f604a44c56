import { z } from 'astro/zod';
import type { Redirect } from '../addresses/redirects.ts';

/** The file at the root of a build that says what is in it. It is published too: whoever doubts a file can hash it. */
export const BUILD_RECORD = 'build-record.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const path = z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\0\\]+$/);

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

/** The same record is the same text: everything in it is sorted by code unit. */
export function formatBuildRecord(record: BuildRecord): string {
  return `${JSON.stringify({
    ...record,
    promised: [...record.promised].sort(),
    files: Object.fromEntries(Object.entries(record.files).sort(byPath)),
  })}\n`;
}

/** @throws where the text is no record of a build. */
export function parseBuildRecord(text: string): BuildRecord {
  return buildRecord.parse(JSON.parse(text));
}

function byPath([a]: [string, string], [b]: [string, string]): number {
  return a < b ? -1 : 1;
}
