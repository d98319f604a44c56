import { COLON, doubt, type PlainLines } from './plain-lines.ts';
import { IN_DOUBT, plainScalar } from './plain-scalar.ts';

/** By the codes of characters, which of them are among some signs. */
const codes = (signs: string) =>
  Uint8Array.from({ length: 128 }, (_, code) => Number(signs.includes(String.fromCharCode(code))));
/** What no unquoted value that is read here begins with, and none of its further lines. */
const INDICATORS = codes('&*!%@`#,[]{}?:-|>"\'');
const NOT_WITHIN = codes('&*!%@`#,?:|>');
const FLOW_LIST = /^\[ ?((?:[A-Za-z][\w-]*(?:, ?[A-Za-z][\w-]*)*)?) ?\]$/;
/** What is no text without quotation marks. */
export const NAMES_OF_VALUES = /^(?:true|false|null)$/i;

/** A value that begins in this line, within a group or list of a column; goes on to the line behind it. */
export function readValue(lines: PlainLines, from: number, column: number): unknown {
  const { text } = lines;
  const sign = text.charCodeAt(from);
  if (INDICATORS[sign] === 1) return marked(lines, from, column);
  const first = plainLine(lines, from);
  let words = first;
  while (lines.continues(column)) words += ` ${plainLine(lines, lines.start)}`;
  const value = plainScalar(words);
  if (value === IN_DOUBT) throw doubt;
  return value;
}

/** A value that begins with a sign of its own. */
function marked(lines: PlainLines, from: number, column: number): unknown {
  const { text } = lines;
  const sign = text.charAt(from);
  if (sign === '"' || sign === "'") return quoted(lines, from, sign, column);
  if (sign === '>' || sign === '|') return indented(lines, from, column);
  if (sign !== '[') throw doubt;
  const [, words] = FLOW_LIST.exec(text.slice(from, lines.end)) ?? [];
  const list = words === '' ? [] : words?.split(/, ?/);
  if (list === undefined || list.some((word) => NAMES_OF_VALUES.test(word))) throw doubt;
  // Where its entries stand is for the full parser to say.
  lines.nextLine();
  return list;
}

/** The rest of a line, as words without quotation marks. */
function plainLine(lines: PlainLines, from: number): string {
  const { text, end } = lines;
  if (from === lines.start && (NOT_WITHIN[text.charCodeAt(from)] === 1 || lines.isEntry()))
    throw doubt;
  if (lines.hasComment(from) || lines.hasColon(from)) throw doubt;
  if (text.charCodeAt(end - 1) === COLON) throw doubt;
  return text.slice(from, end);
}

/** A value in quotation marks. */
function quoted(lines: PlainLines, from: number, mark: string, column: number): string {
  const { text } = lines;
  const close = closing(lines, from, mark);
  let words = '';
  while (close >= lines.end) {
    const line = text.slice(words === '' ? from + 1 : lines.start, lines.end);
    if (line === '') throw doubt;
    words += `${line} `;
    if (!lines.continues(column)) throw doubt;
  }
  words += text.slice(words === '' ? from + 1 : lines.start, close);
  if (close + 1 !== lines.end) throw doubt;
  lines.nextLine();
  if (mark === "'") return words.replaceAll("''", "'");
  return words.includes('\\') ? words.replace(/\\(["\\])/g, '$1') : words;
}

/** Where a quoted value ends. Of all escapes, only those of the mark itself and of the backslash are known here. */
function closing(lines: PlainLines, from: number, mark: string): number {
  const { text } = lines;
  for (let at = from + 1; ; at += 1) {
    at = text.indexOf(mark, at);
    if (at < 0) throw doubt;
    if (mark === "'" && text.charAt(at + 1) === mark) at += 1;
    else {
      const typed = text.slice(from + 1, at);
      if (mark === "'" || !typed.includes('\\')) return at;
      if (/\\[^"\\]/.test(typed.replaceAll('\\\\', ''))) throw doubt;
      if (!/(?<!\\)(?:\\\\)*\\$/.test(typed)) return at;
    }
  }
}

/** A value in lines of their own under `>-` or `|-`. */
function indented(lines: PlainLines, from: number, column: number): string {
  const { text } = lines;
  const marker = text.slice(from, lines.end);
  if (marker !== '>-' && marker !== '|-') throw doubt;
  const written: string[] = [];
  let indent = 0;
  let { end } = lines;
  while (lines.continues(column)) {
    end = lines.end;
    if (written.length === 0) indent = lines.indent;
    if (lines.indent !== indent) throw doubt;
    written.push(text.slice(lines.start, lines.end));
  }
  // What looks like a comment is part of the value if it is indented.
  const isLast = lines.indent < 0;
  if (written.length === 0 || text.slice(end, isLast ? text.length : lines.start).includes('#'))
    throw doubt;
  return written.join(marker === '>-' ? ' ' : '\n');
}
