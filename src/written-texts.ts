import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { listContent } from './lib/check/read-content.ts';
import { readContentPath, type ContentPath } from './lib/content-paths.ts';

/**
 * Loads the texts of one kind for somebody who is writing them: Astro is told that they are there, and nothing of what
 * they say. It keeps all that it is told in one file, which it would write and read anew at each edit, half a second
 * late: with hundreds of explainers, that takes many times as long as rendering the page.
 */
export function writtenTexts(kind: ContentPath['kind']): Loader {
  return {
    name: 'written-texts',
    async load({ store, watcher }) {
      const folder = join(process.cwd(), 'content');
      const add = (path: string) => {
        if (readContentPath(path)?.kind !== kind) return;
        store.set({ id: path, data: {}, filePath: `content/${path}`, deferredRender: true });
      };
      const inContent = (path: string) => path.slice(folder.length + 1).replaceAll('\\', '/');
      store.clear();
      for (const path of (await listContent(folder)).paths) add(path);
      watcher?.on('add', (path) => {
        if (path.startsWith(folder)) add(inContent(path));
      });
      watcher?.on('unlink', (path) => {
        if (path.startsWith(folder)) store.delete(inContent(path));
      });
    },
  };
}
