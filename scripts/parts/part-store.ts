import { existsSync, linkSync, lstatSync, mkdirSync, readFileSync, utimesSync } from 'node:fs';
import { copyFile, cp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesIn, hashFiles } from '../hash-folder.ts';
import { packFiles, type PackedFiles } from '../pack-files.ts';

/** Parts that no build has used for so long are dropped. */
const KEPT_FOR = 14 * 24 * 60 * 60 * 1000;
const LIST = 'part.json';
const FILES = 'files';

interface StoredFile {
  readonly sha256: string;
  readonly size: number;
  /** In milliseconds; whoever writes to a file changes it. */
  readonly modified: number;
}

/** A finished part of the site: its files by their path in the site, with forward slashes. */
export interface StoredPart {
  readonly folder: string;
  readonly files: ReadonlyMap<string, StoredFile>;
  /** The hashes of styles that stand in its pages themselves. */
  readonly styles: readonly string[];
}

/** The list beside a part's files. */
interface StoredList {
  readonly styles: readonly string[];
  readonly files: Readonly<Record<string, StoredFile>>;
}

/**
 * Parts of the site that were built before, each under the key of all that it was made from. A part is put there whole,
 * by one renaming, so that builds at the same time do not see each other's halves.
 */
export class PartStore {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** A part by its key; undefined where there is none, or one that is not as it was put there. */
  async find(key: string): Promise<StoredPart | undefined> {
    const folder = join(this.folder, key);
    const list = join(folder, LIST);
    if (!existsSync(list)) return undefined;
    try {
      const { styles, files: listed } = JSON.parse(readFileSync(list, 'utf8')) as StoredList;
      const files = new Map(Object.entries(listed));
      const touched: string[] = [];
      for (const [path, { size, modified }] of files) {
        const found = lstatSync(join(folder, FILES, path));
        if (!found.isFile() || found.size !== size) throw new Error(`${path} was changed.`);
        if (found.mtimeMs !== modified) touched.push(path);
      }
      // Copied from elsewhere, perhaps, or changed.
      const hashes = await hashFiles(join(folder, FILES), touched);
      if (touched.some((path) => hashes[path] !== files.get(path)?.sha256))
        throw new Error('A file was changed.');
      const now = new Date();
      utimesSync(folder, now, now);
      return { folder: join(folder, FILES), files, styles };
    } catch {
      return undefined;
    }
  }

  /** Puts a folder of files there, packed where that was not done before; it is then gone from its own place. */
  async keep(key: string, files: string, done?: PackedFiles): Promise<StoredPart> {
    const packed = done ?? (await packFiles(files, await filesIn(files)));
    const draft = join(this.folder, `${key}.${process.pid}`);
    await mkdir(draft, { recursive: true });
    await rename(files, join(draft, FILES));
    return this.#put(draft, key, packed);
  }

  /** Puts a part of another store there. */
  async take(key: string, part: StoredPart): Promise<void> {
    if ((await this.find(key)) !== undefined) return;
    const draft = join(this.folder, `${key}.${process.pid}`);
    await cp(part.folder, join(draft, FILES), { recursive: true, preserveTimestamps: true });
    await this.#put(draft, key, packedOf(part));
  }

  /** Lists the files of a draft and gives it its name. */
  async #put(draft: string, key: string, { hashes, styles }: PackedFiles): Promise<StoredPart> {
    const files = new Map<string, StoredFile>();
    for (const [path, sha256] of Object.entries(hashes)) {
      const { size, mtimeMs } = lstatSync(join(draft, FILES, path));
      files.set(path, { sha256, size, modified: mtimeMs });
    }
    const list: StoredList = { styles, files: Object.fromEntries(files) };
    await writeFile(join(draft, LIST), JSON.stringify(list));
    await this.#name(draft, key);
    return { folder: join(this.folder, key, FILES), files, styles };
  }

  async #name(draft: string, key: string): Promise<void> {
    const folder = join(this.folder, key);
    const put = () =>
      rename(draft, folder).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST') return false;
          throw error;
        },
      );
    if (await put()) return;
    // Another build has put the same part there in the meantime, or what is there was damaged.
    if ((await this.find(key)) === undefined) {
      await rm(folder, { recursive: true, force: true });
      if (await put()) return;
    }
    await rm(draft, { recursive: true, force: true });
  }

  /** Drops what no build has used for long, and what killed builds left. */
  async tidy(): Promise<void> {
    const now = Date.now();
    for (const name of await readdir(this.folder).catch(() => [])) {
      const folder = join(this.folder, name);
      const { mtimeMs } = await stat(folder);
      if (now - mtimeMs > KEPT_FOR) await rm(folder, { recursive: true, force: true });
    }
  }
}

/**
 * Puts the files of a part into a site, as links to the stored ones where the disk allows: whoever changes one there
 * changes the stored one, which then no longer is what it was put there as and is not used again.
 */
export async function placePart({ folder, files }: StoredPart, site: string): Promise<void> {
  const made = new Set<string>();
  for (const path of files.keys()) {
    const target = join(site, path);
    const parent = dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    try {
      linkSync(join(folder, path), target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
      await copyFile(join(folder, path), target);
    }
  }
}

/** What is known of the files of a part, as of files that were just packed. */
export function packedOf({ files, styles }: StoredPart): PackedFiles {
  return {
    hashes: Object.fromEntries([...files].map(([path, { sha256 }]) => [path, sha256])),
    styles,
  };
}
