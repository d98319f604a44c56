import { chmod, copyFile, link, mkdir, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Copies a file, readable to every host, with a time of its own: hosts tell versions of a file apart by size and time. */
export async function layCopy(from: string, to: string, stamp: number): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
  await chmod(to, 0o644);
  await utimes(to, stamp, stamp);
}

/** Lays the same file at a second place: it takes no room, and browsers that have it are told that it is unchanged. */
export async function layLink(from: string, to: string, stamp: number): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  try {
    await link(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    // Not every disk knows links, and none knows endless ones.
    if (code === 'ENOSPC' || code === 'ENOENT') throw error;
    await layCopy(from, to, stamp);
  }
}
