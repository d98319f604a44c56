import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { addressOf } from '../src/lib/hosting/address-pattern.ts';
import { packingQuality } from '../src/lib/hosting/packing-quality.ts';
import { PACKINGS } from '../src/lib/hosting/packings.ts';
import type { FileHashes } from '../src/lib/publishing/build-record.ts';
import { inlineStyles } from '../src/lib/security-policy.ts';
import { HAS_PACKED_COPIES } from './hosting.ts';

/** What is known of some files of a site once each was read. */
export interface PackedFiles {
  /** Of the files and of their packed copies. */
  readonly hashes: FileHashes;
  /** The hashes of styles that stand in the pages themselves, each once, in order. */
  readonly styles: readonly string[];
}

/**
 * Reads each of these files of a site once: puts a `.br`, and a `.gz` too, beside those that are worth it, and hashes file and
 * copies while they are in memory. Paths are within the site, with forward slashes. The same files give the same copies,
 * so that those of one explainer can be made by themselves. It works on one core and lets go of it after each file: a
 * pool of threads took 40 % more time of processors.
 */
export async function packFiles(site: string, paths: readonly string[]): Promise<PackedFiles> {
  const packing = new Packing(site);
  for (const path of paths) {
    packing.pack(path, readFileSync(join(site, path)));
    await setImmediate();
  }
  return packing.packed;
}

/** Files of a site that are packed one after the other, each when its bytes are known. */
export class Packing {
  readonly #site: string;
  readonly #hashes: { [path: string]: string } = {};
  readonly #styles = new Set<string>();

  /** `site` is a folder, in which the folders of the files are. */
  constructor(site: string) {
    this.#site = site;
  }

  /** Hashes a file, and puts packed copies beside it. */
  pack(path: string, bytes: Buffer): void {
    this.#hashes[path] = sha256(bytes);
    if (path.endsWith('.html')) for (const style of stylesOf(bytes)) this.#styles.add(style);
    for (const [ending, copy] of copiesOf(path, bytes)) {
      writeFileSync(join(this.#site, `${path}${ending}`), copy);
      this.#hashes[`${path}${ending}`] = sha256(copy);
    }
  }

  get packed(): PackedFiles {
    return { hashes: this.#hashes, styles: [...this.#styles].sort() };
  }
}

/** What is known of parts of a site, as of one. */
export function joinPacked(parts: readonly PackedFiles[]): PackedFiles {
  const hashes: { [path: string]: string } = {};
  for (const part of parts) Object.assign(hashes, part.hashes);
  return { hashes, styles: [...new Set(parts.flatMap(({ styles }) => styles))].sort() };
}

const PACK = {
  br: (bytes: Buffer, quality: number) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes: Buffer, level: number) => gzipSync(bytes, { level }),
} as const;

/** The packed copies of a file by their endings, as far as they are wanted and shorter than it. */
function copiesOf(path: string, bytes: Buffer): [ending: string, copy: Buffer][] {
  const quality = HAS_PACKED_COPIES ? packingQuality(addressOf(path), bytes.length) : undefined;
  if (quality === undefined) return [];
  return PACKINGS.flatMap(({ ending, encoding }): [string, Buffer][] => {
    const level = quality[encoding];
    const copy = level === undefined ? bytes : PACK[encoding](bytes, level);
    return copy.length < bytes.length ? [[ending, copy]] : [];
  });
}

/** A page says in its head which styles stand in it: no more of it has to be made a text. */
function stylesOf(page: Buffer): string[] {
  const end = page.indexOf('</head>');
  return inlineStyles(page.toString('utf8', 0, end === -1 ? page.length : end));
}

function sha256(bytes: Buffer): string {
  return hash('sha256', bytes, 'hex');
}
