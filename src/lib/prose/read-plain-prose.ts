import type { Heading, ListItem, Paragraph, Root, RootContent } from 'mdast';
import type { PlacedComponent } from './find-components.ts';
import { pointAfter, readInline, type At } from './plain-inline.ts';

/** A text that was read the short way: its tree without components, and these. */
export interface PlainProse {
  readonly tree: Root;
  readonly components: readonly PlacedComponent[];
}

/** Signs that can be marks of Markdown or MDX wherever they stand, and spaces and signs that it changes. */
const MARKS = /[`*_<>{}\\~\t\r\0\uFEFF\u2028\u2029]|&[#\w]+;| \n| $|!\[|\]:/;
const FIGURE = /^<Figure id="([a-z0-9-]+)" \/>$/;
const FIGURES = new RegExp(FIGURE, 'gm');
/** What begins another kind of block, which is not known here. */
const OTHER_BLOCK = /^(?:[-+=#<\s]|\d{1,9}[.)](?: |$)|(?:import|export)\b)/;
/** The same within a paragraph, which code does not break off. */
const BREAKS_OFF = /^(?:[-+=#<\s]|\d{1,9}[.)](?: |$))/;
const HEADING = /^(#{1,6}) (?=[^\s#]).*[^#\s]$/;
const ITEM = '- ';
const ITEM_INDENT = '  ';

/**
 * Reads the Markdown that people mostly write in content: paragraphs, headings, lists, links and figures. It knows no
 * more than that, and says undefined where anything else may stand in the text: emphasis, lists in lists, escapes, code
 * or a mistake. The full parser, which takes ten times as long, is for those. What it does read is the same tree with
 * both, to the column.
 */
export function readPlainProse(body: string, format: 'md' | 'mdx'): PlainProse | undefined {
  if (body.trim() === '') return undefined;
  const words = format === 'mdx' && body.includes('<') ? body.replace(FIGURES, '') : body;
  if (MARKS.test(words)) return undefined;
  const children: RootContent[] = [];
  const components: PlacedComponent[] = [];
  let at: At = { line: 1, column: 1, offset: 0 };
  while (at.offset < body.length) {
    const empty = emptyLines(body, at.offset);
    if (empty > 0) {
      at = { line: at.line + empty, column: 1, offset: at.offset + empty };
      continue;
    }
    const [, id] = format === 'mdx' ? (FIGURE.exec(lineAt(body, at.offset)) ?? []) : [];
    if (id !== undefined) {
      const end = endOfLine(body, at.offset);
      // Its neighbours would belong to it, or it to them.
      if (!isEmptyLine(body, end + 1) || !isEmptyLine(body, at.offset - 2)) return undefined;
      components.push({ name: 'Figure', id, isInText: false, line: at.line, column: 1 });
      at = { line: at.line + 1, column: 1, offset: end + 1 };
      continue;
    }
    const block = readBlock(body, at, children.at(-1));
    const end = block?.position?.end;
    if (block === undefined || end?.offset === undefined) return undefined;
    children.push(block);
    at = { line: end.line + 1, column: 1, offset: end.offset + 1 };
  }
  const start = { line: 1, column: 1, offset: 0 };
  const position = { start, end: pointAfter(body, start, body.length) };
  return { tree: { type: 'root', children, position }, components };
}

function readBlock(body: string, at: At, before: RootContent | undefined): RootContent | undefined {
  const line = lineAt(body, at.offset);
  if (HEADING.test(line)) return readHeading(body, at, line);
  // Items with empty lines between them are one list of another kind.
  if (line.startsWith(ITEM)) return before?.type === 'list' ? undefined : readList(body, at);
  if (OTHER_BLOCK.test(line)) return undefined;
  let end = at.offset + line.length;
  for (;;) {
    const next = lineAt(body, end + 1);
    if (next === '' || HEADING.test(next)) break;
    if (BREAKS_OFF.test(next)) return undefined;
    end += 1 + next.length;
  }
  return readParagraph(body, at, end, '');
}

function readParagraph(body: string, at: At, to: number, indent: string): Paragraph | undefined {
  const children = readInline(body, at, to, indent);
  const position = { start: at, end: pointAfter(body, at, to) };
  return children && { type: 'paragraph', children, position };
}

function readHeading(body: string, at: At, line: string): Heading | undefined {
  const depth = line.indexOf(' ') as Heading['depth']; // The pattern allows one to six.
  const to = at.offset + line.length;
  const from = { ...at, column: depth + 2, offset: at.offset + depth + 1 };
  const children = readInline(body, from, to, '');
  const position = { start: at, end: pointAfter(body, at, to) };
  return children && { type: 'heading', depth, children, position };
}

/** A list whose items are paragraphs, up to the next empty line. */
function readList(body: string, start: At): RootContent | undefined {
  const children: ListItem[] = [];
  let at = start;
  while (lineAt(body, at.offset) !== '') {
    const line = lineAt(body, at.offset);
    const isItem = line.startsWith(ITEM) && !OTHER_BLOCK.test(line.slice(ITEM.length));
    if (!isItem) return undefined;
    let end = at.offset + line.length;
    for (;;) {
      const next = lineAt(body, end + 1);
      if (!next.startsWith(ITEM_INDENT)) break;
      if (BREAKS_OFF.test(next.slice(ITEM_INDENT.length))) return undefined;
      end += 1 + next.length;
    }
    const from = { ...at, column: 1 + ITEM.length, offset: at.offset + ITEM.length };
    const paragraph = readParagraph(body, from, end, ITEM_INDENT);
    if (paragraph?.position === undefined) return undefined;
    const position = { start: at, end: paragraph.position.end };
    children.push({
      ...{ type: 'listItem', spread: false, checked: null },
      children: [paragraph],
      position,
    });
    at = { line: position.end.line + 1, column: 1, offset: end + 1 };
  }
  const end = children.at(-1)?.position?.end ?? start;
  const position = { start, end };
  return { type: 'list', ordered: false, start: null, spread: false, children, position };
}

function endOfLine(body: string, from: number): number {
  const end = body.indexOf('\n', from);
  return end < 0 ? body.length : end;
}

function lineAt(body: string, from: number): string {
  return from > body.length ? '' : body.slice(from, endOfLine(body, from));
}

/** True where an empty line begins, or the text begins or ends. */
function isEmptyLine(body: string, at: number): boolean {
  return at < 0 || at >= body.length || body.charAt(at) === '\n';
}

function emptyLines(body: string, from: number): number {
  let at = from;
  while (body.charAt(at) === '\n') at += 1;
  return at - from;
}
