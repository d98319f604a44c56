import type { PhrasingContent, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import { SKIP, visit } from 'unist-util-visit';
import { copyTree } from '../prose/copy-tree.ts';
import { isPlainText } from './plain-text.ts';

const markdown = remark()
  .data('settings', {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    handlers: {
      text: (node, parent, state, info) => {
        if (isPlainText(node.value, info)) return node.value;
        const at = state.indexStack.at(-1) ?? 0;
        const [beforeNode, afterNode] = [parent?.children[at - 1], parent?.children[at + 1]];
        return state.safe(node.value, { ...info, beforeNode, afterNode });
      },
    },
    // Many programs set what stands between two dollar signs as a formula.
    unsafe: [
      {
        character: '$',
        inConstruct: 'phrasing',
        notInConstruct: ['autolink', 'destinationLiteral', 'destinationRaw'],
      },
    ],
  })
  .freeze();

/**
 * A text as Markdown (CommonMark, no HTML). Superior numbers stand in square brackets: as plain text where they lead to
 * the end of the same text, which Markdown has no addresses for, and else as links.
 */
export function writeMarkdown(children: readonly RootContent[]): string {
  const tree: Root = copyTree({ type: 'root', children: [...children] });
  visit(tree, 'emphasis', (node, index, parent) => {
    const name = node.data?.hName;
    if (name === undefined || parent === undefined || index === undefined) return;
    const plain = name === 'sup' ? inBrackets(node.children) : node.children;
    parent.children.splice(index, 1, ...(plain as RootContent[]));
    return [SKIP, index + plain.length];
  });
  return markdown.stringify(tree);
}

function inBrackets(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [link] = children;
  if (link?.type !== 'link') return [...children];
  const words = link.children.map((word) => ('value' in word ? word.value : '')).join('');
  const text: PhrasingContent = { type: 'text', value: `[${words}]` };
  return link.url.startsWith('#') ? [text] : [{ ...link, children: [text] }];
}
