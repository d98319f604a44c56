/** Thrown where a text is not sure to mean the same to the full parser: that one is for it. */
class InDoubt extends Error {}
export const doubt = new InDoubt();
/** Thrown often and caught at once: nobody looks where it came from. */
delete doubt.stack;

const [NEW_LINE, HASH, HYPHEN, UNDERSCORE] = [10, 35, 45, 95];
export const [SPACE, COLON] = [32, 58];

/** The lines of a text in YAML, one after the other: those that have words. */
export class PlainLines {
  readonly text: string;
  /** Where the line's words begin, where it ends, and how far it is indented: -1 after the last line. */
  start = 0;
  end = -1;
  indent = -1;
  /** Where a number sign and where a colon with a space behind it stand next, as far as was looked. */
  #nextHash: number;
  #nextColon: number;

  constructor(text: string) {
    this.text = text;
    this.#nextHash = beyondIfNone(text.indexOf('#'));
    this.#nextColon = beyondIfNone(text.indexOf(': '));
  }

  /** Goes on to the next line that has words. A line of its own with a comment has none. */
  nextLine(): void {
    const text = this.text;
    let at = this.end + 1;
    while (at < text.length) {
      const from = at;
      let sign = text.charCodeAt(at);
      while (sign === SPACE) sign = text.charCodeAt((at += 1));
      const newLine = text.indexOf('\n', at);
      const end = newLine < 0 ? text.length : newLine;
      if (text.charCodeAt(end - 1) === SPACE) throw doubt;
      if (sign !== NEW_LINE && sign !== HASH && at < text.length) {
        this.start = at;
        this.end = end;
        this.indent = at - from;
        return;
      }
      at = end + 1;
    }
    this.end = text.length;
    this.indent = -1;
  }

  isEntry(): boolean {
    const text = this.text;
    return text.charCodeAt(this.start) === HYPHEN && text.charCodeAt(this.start + 1) === SPACE;
  }

  /** Where the name of a field that stands at the start of the line ends; 0 where none stands there. */
  endOfName(): number {
    const text = this.text;
    let at = this.start;
    if (!isLetter(text.charCodeAt(at))) return 0;
    do at += 1;
    while (goesOn(text.charCodeAt(at)));
    return this.isColon(at) ? at : 0;
  }

  /** Whether a colon with nothing but a space or the line's end behind it stands at an offset. */
  isColon(at: number): boolean {
    const text = this.text;
    if (text.charCodeAt(at) !== COLON) return false;
    const next = text.charCodeAt(at + 1);
    return next === SPACE || next === NEW_LINE || at + 1 === text.length;
  }

  /** Goes on to the next line, and says whether a value within a column may go on there. */
  continues(column: number): boolean {
    const before = this.end;
    this.nextLine();
    if (this.indent <= column) return false;
    // An empty line or a comment stands between.
    if (this.start - this.indent !== before + 1) throw doubt;
    return true;
  }

  /** Whether a number sign stands behind a space in the rest of the line. */
  hasComment(from: number): boolean {
    const text = this.text;
    while (this.#nextHash < this.end) {
      const at = this.#nextHash;
      if (at > from && text.charCodeAt(at - 1) === SPACE) return true;
      this.#nextHash = beyondIfNone(text.indexOf('#', at + 1));
    }
    return false;
  }

  /** Whether a colon stands before a space in the rest of the line. */
  hasColon(from: number): boolean {
    if (this.#nextColon < from) this.#nextColon = beyondIfNone(this.text.indexOf(': ', from));
    return this.#nextColon < this.end;
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
