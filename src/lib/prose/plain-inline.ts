import type { Link, PhrasingContent, Text } from 'mdast';

/** A point of a text. Line and column are 1-based, the offset is not. */
export interface At {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

const LINK = /\[([^[\]]*)\]\(([a-z]+:[A-Za-z\d/.:-]+)\)/g;

/**
 * The words and links of a block that stands in `text` from a point to an offset, its further lines behind an indent;
 * undefined where brackets may mean something else.
 */
export function readInline(
  text: string,
  from: At,
  to: number,
  indent: string,
): PhrasingContent[] | undefined {
  const found: PhrasingContent[] = [];
  let here = from;
  /** Goes on to an offset. */
  const go = (offset: number): { start: At; end: At } => {
    const start = here;
    here = pointAfter(text, here, offset);
    return { start, end: here };
  };
  const words = (until: number): Text | undefined => {
    if (until === here.offset) return undefined;
    const typed = text.slice(here.offset, until);
    const value = indent === '' ? typed : typed.replaceAll(`\n${indent}`, '\n');
    // The indent of the line on which a link begins belongs to nobody.
    const isAtIndent = indent !== '' && typed.endsWith(`\n${indent}`);
    const { start, end } = isAtIndent ? go(until - indent.length) : go(until);
    go(until);
    return { type: 'text', value, position: { start, end } };
  };
  const typed = text.slice(from.offset, to);
  for (const { 0: whole, 1: label = '', 2: url = '', index } of typed.matchAll(LINK)) {
    const begin = from.offset + index;
    const before = words(begin);
    if (before?.value.includes('](') === true) return undefined;
    if (before !== undefined) found.push(before);
    const start = here;
    go(begin + 1);
    const within = words(begin + 1 + label.length);
    const { end } = go(begin + whole.length);
    const link: Link = {
      ...{ type: 'link', title: null, url },
      children: within === undefined ? [] : [within],
      position: { start, end },
    };
    found.push(link);
  }
  const rest = words(to);
  if (rest === undefined) return found;
  if (rest.value.includes('](')) return undefined;
  return [...found, rest];
}

/** The point at an offset that lies behind another point. */
export function pointAfter(text: string, { line, column, offset }: At, to: number): At {
  let [start, lines] = [offset - column + 1, line];
  for (let at = text.indexOf('\n', offset); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
    lines += 1;
    start = at + 1;
  }
  return { line: lines, column: to - start + 1, offset: to };
}
