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
  if (kind !== 'yaml' && mayBeOvergrown(text))
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

/** Whether any paragraph may be too large: most texts have none that comes near. */
function mayBeOvergrown(text: string): boolean {
  for (let start = 0; start < text.length;) {
    const empty = text.indexOf('\n\n', start);
    const end = empty < 0 ? text.length : empty;
    // As many marks and lines take as many letters.
    if (end - start > LARGEST.blockMarks) return true;
    if (end - start > LARGEST.blockLines && linesIn(text, start, end) > LARGEST.blockLines)
      return true;
    start = end + 1;
  }
  return false;
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 1;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1))
    lines += 1;
  return lines;
}

/** By the codes of characters, which of them may stand before the words of a line: those of lists and quotations, and spaces. */
const LEAD = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(/[\s>\-*+?\d.)]/.test(String.fromCharCode(code))),
);

/** Whether a line begins with as many signs as every line has that is nested too deep, but for brackets: nearly none does. */
function hasDeepLead(text: string): boolean {
  for (let start = 0; start >= 0; start = text.indexOf('\n', start) + 1 || -1) {
    let at = start + LARGEST.levels - 1;
    // Other spaces than those of ASCII may stand there, too.
    while (at >= start && (LEAD[text.charCodeAt(at)] ?? 1) === 1 && at < text.length) at -= 1;
    if (at < start) return true;
  }
  return false;
}

function nestedTooDeep(text: string, kind: Kind): Found | undefined {
  const brackets = kind === 'yaml' ? (text.match(/[[{]/g)?.length ?? 0) : 0;
  if (brackets <= LARGEST.levels && !hasDeepLead(text)) return undefined;
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
