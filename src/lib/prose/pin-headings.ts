import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';

declare module 'mdast' {
  interface HeadingData {
    /** Ids that the heading had before. */
    formerly?: readonly string[];
  }
}

const ID = '#[a-z0-9]+(?:-[a-z0-9]+)*';
const PINNED_IDS = new RegExp(`\\s*\\[(${ID}(?: +${ID})*)\\]\\s*$`);

/** What a heading carries at its end, as in `### Who pays? [#who-pays #costs]`. */
export interface PinnedIds {
  readonly id: string;
  /** Ids that it had before. */
  readonly formerly: readonly string[];
  /** The ids as they were typed, with their brackets. */
  readonly typed: string;
}

/** The ids that a heading carries: the one it has, then those that it had. */
export function pinnedIds(heading: Heading): PinnedIds | undefined {
  const last = heading.children.at(-1);
  const [, typed] = (last?.type === 'text' ? PINNED_IDS.exec(last.value) : null) ?? [];
  if (typed === undefined) return undefined;
  const [id = '', ...formerly] = typed.split(/ +/).map((part) => part.slice(1));
  return { id, formerly, typed: `[${typed}]` };
}

/** The id that a heading carries at its end, as in `### Who pays? [#who-pays]`. */
export function pinnedId(heading: Heading): string | undefined {
  return pinnedIds(heading)?.id;
}

/** Takes `[#who-pays]` from the end of each heading and makes it the heading's id, in place. */
export function pinHeadings(tree: Root): void {
  visit(tree, 'heading', (heading) => {
    const pinned = pinnedIds(heading);
    const last = heading.children.at(-1);
    if (pinned === undefined || last?.type !== 'text') return;
    const { id, formerly } = pinned;
    last.value = last.value.replace(PINNED_IDS, '');
    heading.data = { ...heading.data, formerly, hProperties: { ...heading.data?.hProperties, id } };
  });
}

/**
 * Puts an empty element for each id that a heading had before at its beginning, in place: a link to the old id still
 * leads to it. Only for pages of this site: elsewhere nobody has linked to it.
 */
export function markFormerIds(tree: Root): void {
  visit(tree, 'heading', (heading) => {
    const marks = (heading.data?.formerly ?? []).map((id) => ({
      type: 'emphasis' as const,
      data: { hName: 'span', hProperties: { id, className: ['former'] } },
      children: [],
    }));
    heading.children.unshift(...marks);
  });
}
