import { doubt, PlainLines, SPACE } from './plain-lines.ts';
import { NAMES_OF_VALUES, readValue } from './plain-values.ts';

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
    return document(new PlainLines(text));
  } catch (error) {
    if (error === doubt) return undefined;
    throw error;
  }
}

function document(lines: PlainLines): object {
  lines.nextLine();
  if (lines.indent !== 0) throw doubt;
  const data = block(lines);
  if (lines.indent >= 0) throw doubt;
  return data;
}

function block(lines: PlainLines): object {
  return lines.isEntry() ? list(lines) : group(lines);
}

function list(lines: PlainLines): unknown[] {
  const column = lines.indent;
  const entries: unknown[] = [];
  while (lines.indent === column && lines.isEntry()) {
    lines.start += 2;
    lines.indent += 2;
    if (lines.text.charCodeAt(lines.start) === SPACE || lines.isEntry()) throw doubt;
    entries.push(lines.endOfName() > 0 ? group(lines) : readValue(lines, lines.start, column));
  }
  if (lines.indent > column) throw doubt;
  return entries;
}

/** The name of a field that stands at the start of the line, behind another in its group. */
function fieldName(lines: PlainLines, before: string): string {
  const { text } = lines;
  const begin = lines.start;
  const likely = following.get(before);
  if (
    likely !== undefined &&
    text.startsWith(likely, begin) &&
    lines.isColon(begin + likely.length)
  )
    return likely;
  const name = text.slice(begin, lines.endOfName());
  if (name === '' || NAMES_OF_VALUES.test(name)) throw doubt;
  if (following.size < MOST_FOLLOWING) following.set(before, name);
  return name;
}

function group(lines: PlainLines): object {
  const { text } = lines;
  const column = lines.indent;
  const fields: { [name: string]: unknown } = {};
  let name = '';
  while (lines.indent === column && !lines.isEntry()) {
    name = fieldName(lines, name);
    // What all groups have is no field that is there already, but that is for the full parser to say.
    if (fields[name] !== undefined) throw doubt;
    let from = lines.start + name.length + 1;
    while (text.charCodeAt(from) === SPACE) from += 1;
    if (from < lines.end) fields[name] = readValue(lines, from, column);
    else {
      lines.nextLine();
      if (lines.indent > column || (lines.indent === column && lines.isEntry()))
        fields[name] = block(lines);
      // A field without a value: where it stands is for the full parser to say.
      else throw doubt;
    }
  }
  if (lines.indent > column) throw doubt;
  return fields;
}
