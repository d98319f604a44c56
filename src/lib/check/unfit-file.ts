import { isUtf8 } from 'node:buffer';
import type { Problem } from '../problems/problem.ts';
import { pointAt } from './rules/typed-place.ts';

type Found = Omit<Problem, 'file'>;
type Kind = 'md' | 'mdx' | 'yaml' | 'lock';

/**
 * Many times what the longest texts and lists need, so that nobody meets these limits by writing. Markdown can take the
 * square of a text's length to read, and parsers call themselves once for each level of nesting until they fall over.
 */
const LARGEST = {
  bytes: { md: 200_000, mdx: 200_000, yaml: 4_000_000, lock: 1_000_000 },
  blockLetters: 20_000,
  blockLines: 1_000,
  blockMarks: 3_000,
  braces: 1_000,
  levels: 60,
} as const;

/** What keeps a file from being looked at, seen before anything is parsed: its size, its encoding, its nesting. */
export function unfitFile(path: string, bytes: Buffer): Found | undefined {
  const kind = (['yaml', 'mdx', 'lock'] as const).find((end) => path.endsWith(`.${end}`)) ?? 'md';
  const most = LARGEST.bytes[kind];
  if (bytes.length > most)
    return tooLarge(
      `The file has ${inWords(bytes.length)} bytes: at most ${inWords(most)} are read.`,
    );
  return notUtf8(bytes) ?? overgrown(bytes.toString('utf8').replace(/^\uFEFF/, ''), kind);
}

/** Decoding puts a sign in the place of each byte that fits no letter: there the text differs from the file. */
function notUtf8(bytes: Buffer): Found | undefined {
  if (isUtf8(bytes)) return undefined;
  const back = Buffer.from(bytes.toString('utf8'));
  if (back.equals(bytes)) return undefined;
  const offset = back.findIndex((byte, at) => byte !== bytes[at]);
  const before = bytes
    .subarray(0, offset < 0 ? back.length : offset)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  return {
    rule: 'not-utf8',
    place: pointAt(before, before.length),
    message: 'The file is not written in UTF-8: here stands a byte that is no letter.',
    hint: 'Save it as UTF-8: editors offer it under “encoding”.',
  };
}

function overgrown(text: string, kind: Kind): Found | undefined {
  // A list of addresses is read line by line: neither paragraphs nor nesting can weigh on it.
  if (kind === 'lock') return undefined;
  let line = 1;
  if (kind !== 'yaml' && text.length > LARGEST.blockLines)
    for (const block of text.split(/\n(?=[ \t]*\r?\n)/)) {
      const lines = block.split('\n').length;
      const marks = block.match(/[*_[\]`{}<>!&]/g)?.length ?? 0;
      if (block.length > LARGEST.blockLetters || lines > LARGEST.blockLines)
        return tooLarge('A paragraph begins here that is longer than any text.', line);
      if (marks > LARGEST.blockMarks)
        return tooLarge(
          'A paragraph begins here with more brackets and stars than any text.',
          line,
        );
      line += lines;
    }
  if (kind === 'mdx' && (text.match(/[{<]/g)?.length ?? 0) > LARGEST.braces)
    return tooLarge('The text has more braces and tags than any text.');
  return nestedTooDeep(text, kind);
}

/** What every line has that is nested too deep, but for brackets: nearly no text does. */
const DEEP_LEAD = new RegExp(`(?:^|\\n)(?:[^\\S\\n]|[>\\-*+?\\d.)]){${LARGEST.levels}}`);

function nestedTooDeep(text: string, kind: Kind): Found | undefined {
  const brackets = kind === 'yaml' ? (text.match(/[[{]/g)?.length ?? 0) : 0;
  if (brackets <= LARGEST.levels && !DEEP_LEAD.test(text)) return undefined;
  let open = 0;
  for (const [at, typed] of text.split('\n').entries()) {
    let deepest = levelsBefore(typed, kind);
    if (kind === 'yaml')
      for (const sign of typed.match(/[[\]{}]/g) ?? []) {
        open = sign === '[' || sign === '{' ? open + 1 : Math.max(0, open - 1);
        deepest = Math.max(deepest, open);
      }
    if (deepest > LARGEST.levels)
      return tooLarge('Here things stand within things more deeply than any list needs.', at + 1);
  }
  return undefined;
}

/** How many lists and quotations are opened at the start of a line, or how far YAML is indented. */
function levelsBefore(typed: string, kind: Kind): number {
  const [lead = ''] = /^[\s>\-*+?\d.)]*/.exec(typed) ?? [];
  const marks = lead.match(/>|[-+*?](?=\s)|\d[.)](?=\s)/g)?.length ?? 0;
  const indent = kind === 'yaml' ? lead.search(/[^ ]|$/) / 2 : 0;
  return Math.max(marks, indent);
}

function tooLarge(message: string, line?: number): Found {
  return {
    rule: 'too-large',
    place: line === undefined ? undefined : { line, column: 1 },
    message,
    hint: 'Split it, or take out what came in by mistake.',
  };
}

function inWords(count: number): string {
  return count.toLocaleString('en');
}
