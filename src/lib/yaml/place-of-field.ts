const [NEW_LINE, SPACE, HASH, HYPHEN, COLON, BRACKET] = [10, 32, 35, 45, 58, 91];

/** Where a list or group begins: the offset of its first field or entry, and how far that is indented. */
interface Block {
  readonly begin: number;
  readonly indent: number;
}

/**
 * The offset of a field that is there, in a text that `readPlainYaml` reads: of its value, or of its name where that is
 * meant or the value is a list or a group. Undefined where the full parser has to say. It looks at the indents alone: in
 * such a text, nothing that belongs to a value stands as far to the left as the names of fields do.
 */
export function fieldPlaces(text: string) {
  const lists = new Map<number, readonly number[]>();
  /** Lists can be long, and are asked for many of their entries. */
  const entriesOf = (list: Block) => {
    const known = lists.get(list.begin) ?? entriesIn(text, list);
    lists.set(list.begin, known);
    return known;
  };
  return (field: readonly (string | number)[], at?: 'name' | 'value'): number | undefined => {
    let block = lineFrom(text, 0);
    let offset: number | undefined;
    for (const part of field) {
      if (block === undefined) return undefined;
      if (typeof part === 'number') {
        offset = entriesOf(block)[part];
        if (offset === undefined) return undefined;
        block = isField(text, offset) ? { begin: offset, indent: block.indent + 2 } : undefined;
        continue;
      }
      const name = fieldIn(text, block, part);
      if (name === undefined) return undefined;
      let value = name + part.length + 1;
      while (text.charCodeAt(value) === SPACE) value += 1;
      const isBlock = value >= text.length || text.charCodeAt(value) === NEW_LINE;
      const isShortList = text.charCodeAt(value) === BRACKET;
      offset = at === 'name' || isBlock || isShortList ? name : value;
      block = isBlock ? lineFrom(text, value) : undefined;
    }
    return offset;
  };
}

/** The next line that has words, from the beginning of a line on. */
function lineFrom(text: string, from: number): Block | undefined {
  for (let at = from; at < text.length;) {
    let begin = at;
    while (text.charCodeAt(begin) === SPACE) begin += 1;
    const sign = text.charCodeAt(begin);
    if (begin < text.length && sign !== NEW_LINE && sign !== HASH)
      return { begin, indent: begin - at };
    at = nextLine(text, begin);
  }
  return undefined;
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

/** The lines of a block that are indented as far as its first, that one among them. */
function* linesOf(text: string, { begin, indent }: Block): Generator<number> {
  yield begin;
  for (
    let line = lineFrom(text, nextLine(text, begin));
    line !== undefined && line.indent >= indent;
    line = lineFrom(text, nextLine(text, line.begin))
  )
    if (line.indent === indent) yield line.begin;
}

function fieldIn(text: string, group: Block, name: string): number | undefined {
  // Behind a list, fields of the group that it is in may be indented as far as it is.
  if (isEntry(text, group.begin)) return undefined;
  for (const begin of linesOf(text, group))
    if (text.startsWith(name, begin) && isColon(text, begin + name.length)) return begin;
  return undefined;
}

/** Where the values of a list begin. */
function entriesIn(text: string, list: Block): number[] {
  const entries: number[] = [];
  for (const begin of linesOf(text, list)) {
    // A list may be indented as far as the field that it is the value of.
    if (!isEntry(text, begin)) break;
    entries.push(begin + 2);
  }
  return entries;
}

function isEntry(text: string, at: number): boolean {
  return text.charCodeAt(at) === HYPHEN && text.charCodeAt(at + 1) === SPACE;
}

const NAME = /[A-Za-z][\w-]*:(?=[ \n]|$)/y;

function isField(text: string, at: number): boolean {
  NAME.lastIndex = at;
  return NAME.test(text);
}

function isColon(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== COLON) return false;
  const next = text.charCodeAt(at + 1);
  return next === SPACE || next === NEW_LINE || at + 1 === text.length;
}
