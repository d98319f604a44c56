import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Packing, type PackedFiles } from '../pack-files.ts';

/** The files of a part that is being made: each is written, packed and hashed as soon as there is one. */
export class PartFiles {
  readonly folder: string;
  readonly #packing: Packing;
  readonly #made = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
    this.#packing = new Packing(folder);
  }

  /** Adds the file at a path within the site, with forward slashes. */
  add(path: string, bytes: Buffer): void {
    const file = join(this.folder, path);
    const parent = dirname(file);
    if (!this.#made.has(parent)) mkdirSync(parent, { recursive: true });
    this.#made.add(parent);
    writeFileSync(file, bytes);
    this.#packing.pack(path, bytes);
  }

  get packed(): PackedFiles {
    return this.#packing.packed;
  }
}
