import { IN_DOUBT, plainScalar } from './plain-scalar.ts';

/** Where the parts of a list or group stand: offsets in the text. */
interface Places {
  /** Of its first field or entry. */
  readonly start: number;
  readonly fields: Map<string | number, { readonly name: number; readonly value: number }>;
}

/** What was read, and where each list and group in it stands, if that was asked for. */
export interface PlainYaml {
  readonly data: object;
  readonly places: ReadonlyMap<object, Places> | undefined;
}

class InDoubt extends Error {}
const doubt = new InDoubt();
/** Thrown often and caught at once: nobody looks where it came from. */
delete doubt.stack;

const [NEW_LINE, SPACE, HASH, HYPHEN, COLON] = [10, 32, 35, 45, 58];
const NAME = /[A-Za-z][\w-]*:(?=[ \n]|$)/y;
const codes = (signs: string) => new Set(signs.split('').map((sign) => sign.charCodeAt(0)));
/** What no unquoted value that is read here begins with, and none of its further lines. */
const INDICATORS = codes('&*!%@`#,[]{}?:-|>"\'');
const NOT_WITHIN = codes('&*!%@`#,?:|>');
const FLOW_LIST = /^\[ ?((?:[A-Za-z][\w-]*(?:, ?[A-Za-z][\w-]*)*)?) ?\]$/;
const NAMES_OF_VALUES = /^(?:true|false|null)$/i;

/**
 * Reads the kind of YAML that people write in content: groups and lists by indent, values on one line or several, quoted
 * or not. It knows no more than that, and says undefined where anything else stands in the text, such as a comment behind
 * a value, an escape or a mistake: the full parser, which takes fifteen times as long, is for those. What it does read
 * means the same to both.
 */
export function readPlainYaml(text: string, withPlaces = false): PlainYaml | undefined {
  if (text.includes('\t') || text.includes('\r') || text.includes(' \n') || text.endsWith(' '))
    return undefined;
  const places = withPlaces ? new Map<object, Places>() : undefined;
  try {
    const data = new PlainReader(text, places).read();
    return { data, places };
  } catch (error) {
    if (error === doubt) return undefined;
    throw error;
  }
}

class PlainReader {
  readonly #text: string;
  readonly #places: Map<object, Places> | undefined;
  /** Where the line's words begin, where it ends, and how far it is indented: -1 after the last line. */
  #start = 0;
  #end = -1;
  #indent = -1;

  constructor(text: string, places: Map<object, Places> | undefined) {
    this.#text = text;
    this.#places = places;
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
      while (text.charCodeAt(at) === SPACE) at += 1;
      const sign = text.charCodeAt(at);
      const newLine = text.indexOf('\n', at);
      const end = newLine < 0 ? text.length : newLine;
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
    const { charCode } = this;
    return charCode(this.#start) === HYPHEN && charCode(this.#start + 1) === SPACE;
  }

  readonly charCode = (at: number): number => this.#text.charCodeAt(at);

  #block(): object {
    return this.#isEntry() ? this.#list() : this.#group();
  }

  #list(): unknown[] {
    const column = this.#indent;
    const list: unknown[] = [];
    const places = this.#placesOf(list);
    while (this.#indent === column && this.#isEntry()) {
      this.#start += 2;
      this.#indent += 2;
      if (this.charCode(this.#start) === SPACE || this.#isEntry()) throw doubt;
      places?.fields.set(list.length, { name: this.#start, value: this.#start });
      list.push(this.#isName() ? this.#group() : this.#value(this.#start, column));
    }
    if (this.#indent > column) throw doubt;
    return list;
  }

  #isName(): boolean {
    NAME.lastIndex = this.#start;
    return NAME.test(this.#text);
  }

  #group(): object {
    const text = this.#text;
    const column = this.#indent;
    const group: { [name: string]: unknown } = {};
    const places = this.#placesOf(group);
    while (this.#indent === column && !this.#isEntry()) {
      if (!this.#isName()) throw doubt;
      const begin = this.#start;
      const colon = NAME.lastIndex - 1;
      const name = text.slice(begin, colon);
      if (NAMES_OF_VALUES.test(name) || Object.hasOwn(group, name)) throw doubt;
      let from = colon + 1;
      while (text.charCodeAt(from) === SPACE) from += 1;
      const isBlock = from >= this.#end;
      places?.fields.set(name, { name: begin, value: isBlock ? begin : from });
      if (!isBlock) group[name] = this.#value(from, column);
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

  #placesOf(thing: object): Places | undefined {
    if (this.#places === undefined) return undefined;
    const places = { start: this.#start, fields: new Map() };
    this.#places.set(thing, places);
    return places;
  }

  /** A value that begins in this line, within a group or list of a column; goes on to the line behind it. */
  #value(from: number, column: number): unknown {
    const text = this.#text;
    const sign = text.charAt(from);
    if (sign === '"' || sign === "'") return this.#quoted(from, sign, column);
    if (sign === '>' || sign === '|') return this.#indented(from, column);
    if (sign === '[') {
      const [, words] = FLOW_LIST.exec(text.slice(from, this.#end)) ?? [];
      const list = words === '' ? [] : words?.split(/, ?/);
      if (list === undefined || list.some((word) => NAMES_OF_VALUES.test(word))) throw doubt;
      // Where its entries stand is for the full parser to say.
      this.#nextLine();
      return list;
    }
    if (INDICATORS.has(text.charCodeAt(from))) throw doubt;
    let words = this.#plainLine(from);
    while (this.#continues(column)) words += ` ${this.#plainLine(this.#start)}`;
    const value = plainScalar(words);
    if (value === IN_DOUBT) throw doubt;
    return value;
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
    const line = this.#text.slice(from, this.#end);
    if (from === this.#start && (NOT_WITHIN.has(line.charCodeAt(0)) || this.#isEntry()))
      throw doubt;
    if (line.includes(': ') || line.includes(' #')) throw doubt;
    if (line.charCodeAt(line.length - 1) === COLON) throw doubt;
    return line;
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
