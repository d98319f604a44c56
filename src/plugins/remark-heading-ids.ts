import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { markFormerIds, pinHeadings } from '../lib/prose/pin-headings.ts';

/**
 * Gives headings the ids that authors pinned, those that they had before among them. In a sub-section every heading goes down by one level, because the
 * section's own title already stands one level lower.
 */
export default function remarkHeadingIds() {
  return (tree: Root, file: VFile): void => {
    pinHeadings(tree);
    markFormerIds(tree);
    const isSubSection = file.data.astro?.frontmatter?.['parent'] !== undefined;
    visit(tree, 'heading', (heading) => {
      if (isSubSection && heading.depth < 6) heading.depth += 1;
      if (heading.data?.hProperties?.['id'] === undefined) return;
      // Tells the id that an author chose from one that rehype-slug derives.
      heading.data.hProperties['dataPinned'] = '';
    });
  };
}
