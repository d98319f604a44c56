import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inlineStyles } from '../src/lib/security-policy.ts';

/** The hashes of styles that stand in the pages of a built folder, each once, in order. */
export async function stylesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pages = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.html'));
  const found = await Promise.all(
    pages.map(async ({ parentPath, name }) =>
      inlineStyles(await readFile(join(parentPath, name), 'utf8')),
    ),
  );
  return [...new Set(found.flat())].sort();
}
