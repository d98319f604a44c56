import type { Emphasis, ListItem, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import { list } from './build-nodes.ts';
import { isPlainAddress, isPlainText } from './plain-text.ts';

/** Stands for what the library counts lines and columns with. */
const uncounted = {
  move: (text: string | null | undefined) => text ?? '',
  current: () => ({ now: { line: 1, column: 1 }, lineShift: 0 }),
  shift: () => undefined,
};

const markdown = remark()
  .data('settings', {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    handlers: {
      // Where every other handler asks what is safe. Addresses hold too many signs to be plain texts.
      root: (node, _, state, info) => {
        const { safe } = state;
        state.safe = (text, around) =>
          typeof text === 'string' &&
          isPlainAddress(text) &&
          state.stack.at(-1) === 'destinationRaw'
            ? text
            : safe.call(state, text, around);
        // Nothing here asks on which line it stands, and counting lines would take every text apart at every level.
        state.createTracker = () => uncounted;
        return state.containerFlow(node, info);
      },
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
  return markdown.stringify(plainOf<Root>({ type: 'root', children: [...children] }));
}

/**
 * A list without order, each of whose entries is written once: for lists that have the same entries on many pages. To
 * stand on its own in a page's content.
 */
export function writtenList(entries: readonly ListItem[]): RootContent[] {
  if (entries.length === 0) return [];
  return [{ type: 'html', value: entries.map(writeItem).join('\n') }];
}

const written = new WeakMap<ListItem, string>();

function writeItem(entry: ListItem): string {
  const known = written.get(entry);
  if (known !== undefined) return known;
  const text = writeMarkdown(list([entry])).trimEnd();
  written.set(entry, text);
  return text;
}

/** The tree without what HTML has an element for and Markdown has not; what holds nothing of it is the same node. */
function plainOf<Tree extends Nodes>(tree: Tree): Tree {
  if (!('children' in tree)) return tree;
  const { children } = tree;
  let plain: Nodes[] | undefined;
  for (const [at, child] of children.entries()) {
    const inner = plainOf<Nodes>(child);
    const isMarkup = inner.type === 'emphasis' && inner.data?.hName !== undefined;
    if (inner !== child || isMarkup) plain ??= children.slice(0, at);
    if (isMarkup) plain?.push(...unwrap(inner));
    else plain?.push(inner);
  }
  // Only what may stand in a place takes the place.
  return plain === undefined ? tree : ({ ...tree, children: plain } as Tree);
}

function unwrap(emphasis: Emphasis): PhrasingContent[] {
  return emphasis.data?.hName === 'sup' ? inBrackets(emphasis.children) : emphasis.children;
}

function inBrackets(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [link] = children;
  if (link?.type !== 'link') return [...children];
  const words = link.children.map((word) => ('value' in word ? word.value : '')).join('');
  const text: PhrasingContent = { type: 'text', value: `[${words}]` };
  return link.url.startsWith('#') ? [text] : [{ ...link, children: [text] }];
}
