import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

export const DIST = process.env['OUT_DIR'] ?? 'dist';

export interface BuiltPage {
  /** Path within the site: `/glossary/`. */
  readonly path: string;
  readonly html: string;
  readonly document: Document;
}

/** Every page of the built site, parsed. The republished article is no page of ours, and left out. */
export function builtPages(): BuiltPage[] {
  return readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html') || file === '404.html')
    .sort()
    .map((file) => {
      const html = readFileSync(join(DIST, file), 'utf8');
      const path = `/${file.replace(/index\.html$/, '')}`;
      // linkedom types its document loosely; it has the DOM that these tests read.
      return { path, html, document: parseHTML(html).document as unknown as Document };
    });
}

export function readBuilt(path: string): string {
  return readFileSync(join(DIST, path), 'utf8');
}
