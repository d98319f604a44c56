import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parseHTML } from 'linkedom';

const CONFIG = `import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import rehypeSlug from 'rehype-slug';
export default defineConfig({
  integrations: [mdx()],
  markdown: { syntaxHighlight: false, processor: unified({ rehypePlugins: [rehypeSlug] }) },
});
`;
const COLLECTION = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { pages: defineCollection({ loader: glob({ base: './pages', pattern: '**/*.mdx' }) }) };
`;
const PAGE = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('pages')).map((page) => ({ params: { path: page.id }, props: { page } }));
}
const { Content } = await render(Astro.props.page);
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><title>{Astro.props.page.data.title}</title></head>
<body><main><Content /></main></body></html>
`;

/**
 * Writes a plain Astro site beside a built one: as many pages with the same words on each, as MDX through unified with
 * rehype-slug, in one layout and without a record. Gives the number of its pages and words.
 */
export async function writePlainSite(
  built: string,
  folder: string,
): Promise<{ pages: number; words: number }> {
  await write(join(folder, 'astro.config.mjs'), CONFIG);
  await write(join(folder, 'src/content.config.ts'), COLLECTION);
  await write(join(folder, 'src/pages/[...path].astro'), PAGE);
  await write(join(folder, 'package.json'), '{ "type": "module" }\n');
  const entries = await readdir(built, { recursive: true, withFileTypes: true });
  let pages = 0;
  let words = 0;
  for (const entry of entries.filter(({ name }) => name === 'index.html')) {
    const file = join(entry.parentPath, entry.name);
    const text = asMdx(await readFile(file, 'utf8'));
    pages += 1;
    words += text.split(/\s+/).length;
    await write(join(folder, 'pages', `${relative(built, dirname(file)) || 'home'}.mdx`), text);
  }
  return { pages, words };
}

const BLOCKS = 'h1,h2,h3,h4,p,li,dt,dd,th,td,figcaption,summary,pre';

/** A page's words as headings and paragraphs; what would be code in MDX is written as entities. */
function asMdx(html: string): string {
  const { document } = parseHTML(html);
  const blocks = [...document.querySelectorAll(BLOCKS)].flatMap((block) => {
    if (block.parentElement?.closest(BLOCKS) !== null) return [];
    const text = (block.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[<>{}\\`*_[\]#]/g, ' ')
      // At the start of a line these would be code.
      .replace(/^(import|export)\b/, (word) => word.toUpperCase());
    const level = /^H([1-4])$/.exec(block.tagName)?.[1];
    if (text === '') return [];
    return [level === undefined ? text : `${'#'.repeat(Number(level))} ${text}`];
  });
  return `---\ntitle: page\n---\n\n${blocks.join('\n\n')}\n`;
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
