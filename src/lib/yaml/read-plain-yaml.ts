import { IN_DOUBT, plainScalar } from './plain-scalar.ts';

class InDoubt extends Error {}
const doubt = new InDoubt();
/** Thrown often and caught at once: nobody looks where it came from. */
delete doubt.stack;

const [NEW_LINE, SPACE, HASH, HYPHEN, COLON, UNDERSCORE] = [10, 32, 35, 45, 58, 95];
/** By the codes of characters, which of them are among some signs. */
const codes = (signs: string) =>
  Uint8Array.from({ length: 128 }, (_, code) => Number(signs.includes(String.fromCharCode(code))));
/** What no unquoted value that is read here begins with, and none of its further lines. */
const INDICATORS = codes('&*!%@`#,[]{}?:-|>"\'');
const NOT_WITHIN = codes('&*!%@`#,?:|>');
const FLOW_LIST = /^\[ ?((?:[A-Za-z][\w-]*(?:, ?[A-Za-z][\w-]*)*)?) ?\]$/;
const NAMES_OF_VALUES = /^(?:true|false|null)$/i;

/** The name of a field that last stood behind another: files of a kind have the same fields, mostly in the same order. */
const following = new Map<string, string>();
const MOST_FOLLOWING = 1000;

/**
 * Reads the kind of YAML that people write in content: groups and lists by indent, values on one line or several, quoted
 * or not. It knows no more than that, and says undefined where anything else stands in the text, such as a comment behind
 * a value, an escape or a mistake: the full parser, which takes fifteen times as long, is for those. What it does read
 * means the same to both.
 */
export function readPlainYaml(text: string): object | undefined {
  if (text.includes('\t') || text.includes('\r')) return undefined;
  try {
    return new PlainReader(text).read();
  } catch (error) {
    if (error === doubt) return undefined;
    throw error;
  }
}

class PlainReader {
  readonly #text: string;
  /** Where the line's words begin, where it ends, and how far it is indented: -1 after the last line. */
  #start = 0;
  #end = -1;
  #indent = -1;
  /** Where a number sign and where a colon with a space behind it stand next, as far as was looked. */
  #nextHash: number;
  #nextColon: number;

  constructor(text: string) {
    this.#text = text;
    this.#nextHash = beyondIfNone(text.indexOf('#'));
    this.#nextColon = beyondIfNone(text.indexOf(': '));
  }

  read(): object {
    this.#nextLine();
    if (this.#indent !== 0) throw doubt;
    const data = this.#block();
    if (this.#indent >= 0) throw doubt;
    return data;
  }

  /** Goes on to the next line that has words. A line of its own with a comment has none. */
  #nextLine(): void {
    const text = this.#text;
    let at = this.#end + 1;
    while (at < text.length) {
      const from = at;
      let sign = text.charCodeAt(at);
      while (sign === SPACE) sign = text.charCodeAt((at += 1));
      const newLine = text.indexOf('\n', at);
      const end = newLine < 0 ? text.length : newLine;
      if (text.charCodeAt(end - 1) === SPACE) throw doubt;
      if (sign !== NEW_LINE && sign !== HASH && at < text.length) {
        this.#start = at;
        this.#end = end;
        this.#indent = at - from;
        return;
      }
      at = end + 1;
    }
    this.#end = text.length;
    this.#indent = -1;
  }

  #isEntry(): boolean {
    const text = this.#text;
    return text.charCodeAt(this.#start) === HYPHEN && text.charCodeAt(this.#start + 1) === SPACE;
  }

  #block(): object {
    return this.#isEntry() ? this.#list() : this.#group();
  }

  #list(): unknown[] {
    const column = this.#indent;
    const list: unknown[] = [];
    while (this.#indent === column && this.#isEntry()) {
      this.#start += 2;
      this.#indent += 2;
      if (this.#text.charCodeAt(this.#start) === SPACE || this.#isEntry()) throw doubt;
      list.push(this.#endOfName() > 0 ? this.#group() : this.#value(this.#start, column));
    }
    if (this.#indent > column) throw doubt;
    return list;
  }

  /** Where the name of a field that stands at the start of the line ends; 0 where none stands there. */
  #endOfName(): number {
    const text = this.#text;
    let at = this.#start;
    if (!isLetter(text.charCodeAt(at))) return 0;
    do at += 1;
    while (goesOn(text.charCodeAt(at)));
    return this.#isColon(at) ? at : 0;
  }

  /** Whether a colon with nothing but a space or the line's end behind it stands at an offset. */
  #isColon(at: number): boolean {
    const text = this.#text;
    if (text.charCodeAt(at) !== COLON) return false;
    const next = text.charCodeAt(at + 1);
    return next === SPACE || next === NEW_LINE || at + 1 === text.length;
  }

  /** The name of a field that stands at the start of the line, behind another in its group. */
  #name(before: string): string {
    const text = this.#text;
    const begin = this.#start;
    const likely = following.get(before);
    if (
      likely !== undefined &&
      text.startsWith(likely, begin) &&
      this.#isColon(begin + likely.length)
    )
      return likely;
    const name = text.slice(begin, this.#endOfName());
    if (name === '' || NAMES_OF_VALUES.test(name)) throw doubt;
    if (following.size < MOST_FOLLOWING) following.set(before, name);
    return name;
  }

  #group(): object {
    const text = this.#text;
    const column = this.#indent;
    const group: { [name: string]: unknown } = {};
    let name = '';
    while (this.#indent === column && !this.#isEntry()) {
      name = this.#name(name);
      // What all groups have is no field that is there already, but that is for the full parser to say.
      if (group[name] !== undefined) throw doubt;
      let from = this.#start + name.length + 1;
      while (text.charCodeAt(from) === SPACE) from += 1;
      if (from < this.#end) group[name] = this.#value(from, column);
      else {
        this.#nextLine();
        if (this.#indent > column || (this.#indent === column && this.#isEntry()))
          group[name] = this.#block();
        // A field without a value: where it stands is for the full parser to say.
        else throw doubt;
      }
    }
    if (this.#indent > column) throw doubt;
    return group;
  }

  /** A value that begins in this line, within a group or list of a column; goes on to the line behind it. */
  #value(from: number, column: number): unknown {
    const text = this.#text;
    const sign = text.charCodeAt(from);
    if (INDICATORS[sign] === 1) return this.#marked(from, column);
    const first = this.#plainLine(from);
    let words = first;
    while (this.#continues(column)) words += ` ${this.#plainLine(this.#start)}`;
    const value = plainScalar(words);
    if (value === IN_DOUBT) throw doubt;
    return value;
  }

  /** A value that begins with a sign of its own. */
  #marked(from: number, column: number): unknown {
    const text = this.#text;
    const sign = text.charAt(from);
    if (sign === '"' || sign === "'") return this.#quoted(from, sign, column);
    if (sign === '>' || sign === '|') return this.#indented(from, column);
    if (sign !== '[') throw doubt;
    const [, words] = FLOW_LIST.exec(text.slice(from, this.#end)) ?? [];
    const list = words === '' ? [] : words?.split(/, ?/);
    if (list === undefined || list.some((word) => NAMES_OF_VALUES.test(word))) throw doubt;
    // Where its entries stand is for the full parser to say.
    this.#nextLine();
    return list;
  }

  /** Goes on to the next line, and says whether a value within a column may go on there. */
  #continues(column: number): boolean {
    const before = this.#end;
    this.#nextLine();
    if (this.#indent <= column) return false;
    // An empty line or a comment stands between.
    if (this.#start - this.#indent !== before + 1) throw doubt;
    return true;
  }

  #plainLine(from: number): string {
    const text = this.#text;
    const end = this.#end;
    if (from === this.#start && (NOT_WITHIN[text.charCodeAt(from)] === 1 || this.#isEntry()))
      throw doubt;
    if (this.#hasComment(from) || this.#hasColon(from)) throw doubt;
    if (text.charCodeAt(end - 1) === COLON) throw doubt;
    return text.slice(from, end);
  }

  /** Whether a number sign stands behind a space in the rest of the line. */
  #hasComment(from: number): boolean {
    const text = this.#text;
    while (this.#nextHash < this.#end) {
      const at = this.#nextHash;
      if (at > from && text.charCodeAt(at - 1) === SPACE) return true;
      this.#nextHash = beyondIfNone(text.indexOf('#', at + 1));
    }
    return false;
  }

  /** Whether a colon stands before a space in the rest of the line. */
  #hasColon(from: number): boolean {
    if (this.#nextColon < from) this.#nextColon = beyondIfNone(this.#text.indexOf(': ', from));
    return this.#nextColon < this.#end;
  }

  #quoted(from: number, mark: string, column: number): string {
    const text = this.#text;
    const close = this.#closing(from, mark);
    let words = '';
    while (close >= this.#end) {
      const line = text.slice(words === '' ? from + 1 : this.#start, this.#end);
      if (line === '') throw doubt;
      words += `${line} `;
      if (!this.#continues(column)) throw doubt;
    }
    words += text.slice(words === '' ? from + 1 : this.#start, close);
    if (close + 1 !== this.#end) throw doubt;
    this.#nextLine();
    if (mark === "'") return words.replaceAll("''", "'");
    return words.includes('\\') ? words.replace(/\\(["\\])/g, '$1') : words;
  }

  /** Where a quoted value ends. Of all escapes, only those of the mark itself and of the backslash are known here. */
  #closing(from: number, mark: string): number {
    const text = this.#text;
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
  #indented(from: number, column: number): string {
    const text = this.#text;
    const sign = text.slice(from, this.#end);
    if (sign !== '>-' && sign !== '|-') throw doubt;
    const lines: string[] = [];
    let indent = 0;
    let end = this.#end;
    while (this.#continues(column)) {
      end = this.#end;
      if (lines.length === 0) indent = this.#indent;
      if (this.#indent !== indent) throw doubt;
      lines.push(text.slice(this.#start, this.#end));
    }
    // What looks like a comment is part of the value if it is indented.
    const isLast = this.#indent < 0;
    if (lines.length === 0 || text.slice(end, isLast ? text.length : this.#start).includes('#'))
      throw doubt;
    return lines.join(sign === '>-' ? ' ' : '\n');
  }
}

/** Of A to Z, in either case. */
function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

/** Whether a name may go on with a character. */
function goesOn(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57) || code === HYPHEN || code === UNDERSCORE;
}

function beyondIfNone(index: number): number {
  return index < 0 ? Number.POSITIVE_INFINITY : index;
}
