import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { readContentPath } from '../lib/content-paths.ts';

/**
 * Runs after rehype-slug. rehype-slug makes ids unique within one file only, but several files share a page: an id that
 * it derived from a heading's words gets the section's id in front. Headings also get a link that a reader can copy.
 */
export default function rehypeSectionIds(options: { linkLabel: string }) {
  return (tree: Root, file: VFile): void => {
    const [, path = ''] = /(?:^|[\\/])content[\\/](.*)$/.exec(file.path) ?? [];
    const parsed = readContentPath(path.replaceAll('\\', '/'));
    const section = parsed?.kind === 'section' ? parsed.id : undefined;
    visit(tree, 'element', (node) => {
      if (!/^h[1-6]$/.test(node.tagName) || typeof node.properties.id !== 'string') return;
      const pinned = node.properties['dataPinned'] !== undefined;
      delete node.properties['dataPinned'];
      if (!pinned && section !== undefined) node.properties.id = `${section}-${node.properties.id}`;
      node.children.push({
        type: 'element',
        tagName: 'a',
        properties: {
          className: ['anchor'],
          href: `#${node.properties.id}`,
          ariaLabel: options.linkLabel,
        },
        children: [{ type: 'text', value: '#' }],
      });
    });
  };
}
