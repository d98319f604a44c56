import type { Link, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { formatDate } from '../dates/format-date.ts';
import type { PartialDate } from '../dates/partial-date.ts';

/** A piece of a line: words as they are, a node, or nothing. */
export type Piece = string | PhrasingContent | undefined | false;

/** A line made of pieces; empty ones fall away. */
export function line(...pieces: readonly Piece[]): PhrasingContent[] {
  return pieces.flatMap((piece): PhrasingContent[] => {
    if (piece === undefined || piece === false || piece === '') return [];
    return [typeof piece === 'string' ? { type: 'text', value: piece } : piece];
  });
}

export function paragraph(...pieces: readonly Piece[]): Paragraph {
  return { type: 'paragraph', children: line(...pieces) };
}

export function strong(...pieces: readonly Piece[]): PhrasingContent {
  return { type: 'strong', children: line(...pieces) };
}

/** A link; `lang` is the language of its words where it is not that of the text around it. */
export function link(url: string, words: string, lang?: string): Link {
  const data = lang === undefined ? {} : { data: { hProperties: { lang } } };
  return { type: 'link', url, children: line(words) as Link['children'], ...data };
}

export function heading(depth: 1 | 2 | 3 | 4, words: string, id?: string): RootContent {
  const data = id === undefined ? {} : { hProperties: { id } };
  return { type: 'heading', depth, children: line(words), data };
}

/** A date in words; in HTML it also says itself to programs. */
export function date(value: PartialDate, lang: string, month: 'long' | 'short' = 'long') {
  return inHtml('time', formatDate(value, lang, month), { dateTime: value });
}

/** Words that HTML has an element for and Markdown has not. */
export function inHtml(
  name: string,
  words: string,
  properties: { readonly [name: string]: string },
): PhrasingContent {
  return {
    type: 'emphasis',
    data: { hName: name, hProperties: properties },
    children: line(words),
  };
}

/** An entry of a list: lines, or blocks of any kind. */
export function item(...content: readonly (PhrasingContent[] | RootContent)[]): ListItem {
  const children = content.map((part) =>
    Array.isArray(part) ? { type: 'paragraph' as const, children: part } : part,
  );
  return { type: 'listItem', spread: false, children: children as ListItem['children'] };
}

/** A list of entries; nothing where there are none. */
export function list(items: readonly ListItem[], order?: 'ordered'): List[] {
  if (items.length === 0) return [];
  return [{ type: 'list', ordered: order === 'ordered', spread: false, children: [...items] }];
}
