import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';

const PINNED_ID = /\s*\[#([a-z0-9]+(?:-[a-z0-9]+)*)\]\s*$/;

/** The id that a heading carries at its end, as in `### Who pays? [#who-pays]`. */
export function pinnedId(heading: Heading): string | undefined {
  const last = heading.children.at(-1);
  return last?.type === 'text' ? PINNED_ID.exec(last.value)?.[1] : undefined;
}

/** Takes `[#who-pays]` from the end of each heading and makes it the heading's id, in place. */
export function pinHeadings(tree: Root): void {
  visit(tree, 'heading', (heading) => {
    const id = pinnedId(heading);
    const last = heading.children.at(-1);
    if (id === undefined || last?.type !== 'text') return;
    last.value = last.value.replace(PINNED_ID, '');
    heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } };
  });
}
