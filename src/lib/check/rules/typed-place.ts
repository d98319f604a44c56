import type { InlineCode, Text as TextNode } from 'mdast';

/** A point in a file, 1-based. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** How far the signs that Markdown takes for itself (an indent, a `>`, an escape) may push a letter along. */
const FARTHEST = 200;

/**
 * Where a letter of a node's text was typed. Its offset in the text is not its offset in the file: Markdown drops the
 * indent of lists, the marks of quotations and the backslashes before signs, and decodes `&amp;`.
 */
export function typedPlace(node: TextNode | InlineCode, body: string, index: number): Point {
  let at = node.position?.start.offset ?? 0;
  let place = at;
  for (const letter of node.value.slice(0, index + 1).split('')) {
    const found = findNear(body, letter, at);
    if (found === undefined) continue;
    place = found.from;
    at = found.to;
  }
  return pointAt(body, place);
}

/** The point at an offset. */
export function pointAt(body: string, offset: number): Point {
  const before = body.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function findNear(
  body: string,
  letter: string,
  at: number,
): { from: number; to: number } | undefined {
  if (body[at] === letter) return { from: at, to: at + 1 };
  if (body[at] === '\\' && body[at + 1] === letter) return { from: at, to: at + 2 };
  const [entity] = /^&#?\w{1,31};/.exec(body.slice(at, at + 40)) ?? [];
  if (entity !== undefined) return { from: at, to: at + entity.length };
  const near = body.slice(at, at + FARTHEST).indexOf(letter);
  return near < 0 ? undefined : { from: at + near, to: at + near + 1 };
}
