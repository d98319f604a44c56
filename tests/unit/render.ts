import type { Element, Nodes, Root as Hast } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { remark } from 'remark';
import { VFile } from 'vfile';

type Transformer<Tree> = (tree: Tree, file: VFile) => void;

/** Where the text of a render stands, as the build tells its plugins. */
interface At {
  readonly path?: string;
  readonly frontmatter?: { [field: string]: unknown };
}

/** Markdown through some plugins to HTML; components come out as elements of their name. */
export function render(
  markdown: string,
  remarkPlugins: readonly Transformer<Root>[],
  { path = 'elsewhere.md', frontmatter = {} }: At = {},
  rehypePlugins: readonly Transformer<Hast>[] = [],
): string {
  const file = new VFile({ path });
  file.data.astro = { frontmatter };
  const tree = remark().parse(markdown);
  for (const transform of remarkPlugins) transform(tree, file);
  const hast = toHast(tree, {
    handlers: {
      mdxJsxTextElement: (state, node: Component): Element => ({
        type: 'element',
        tagName: node.name,
        properties: Object.fromEntries(node.attributes.map(({ name, value }) => [name, value])),
        children: state.all(node as never) as Element['children'],
      }),
    },
  });
  if (hast.type === 'root') for (const transform of rehypePlugins) transform(hast, file);
  return toHtml(hast as Nodes);
}

interface Component {
  readonly name: string;
  readonly attributes: readonly { name: string; value: string }[];
}
