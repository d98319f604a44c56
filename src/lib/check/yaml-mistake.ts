import { isAlias, isCollection, isScalar, visit, type Document, type YAMLError } from 'yaml';

/** What is wrong with a YAML text, in an author's words, and its offset in that text. */
export interface YamlMistake {
  readonly message: string;
  readonly hint?: string;
  readonly offset: number;
}

const QUOTES_HINT = 'Put the whole value in quotes: "Bridge toll: who pays?"';
const INDENT_HINT = 'Fields that belong together begin in the same column; use spaces.';

/** The first mistake in a YAML text: those after it mostly follow from it. */
export function yamlMistake(yaml: Document, text: string): YamlMistake | undefined {
  const [error] = yaml.errors;
  return error === undefined
    ? (aliasMistake(yaml) ?? nameMistake(yaml))
    : describe(error, yaml, text);
}

function describe(error: YAMLError, yaml: Document, text: string): YamlMistake {
  const [offset, end] = error.pos;
  const word = /^[^\s:]*/.exec(text.slice(offset))?.[0] ?? '';
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { message: 'The line is indented with a tab.', hint: 'Use spaces instead.', offset };
    case 'BAD_SCALAR_START':
      return {
        message: `A value cannot begin with "${text.charAt(offset)}".`,
        hint: QUOTES_HINT,
        offset,
      };
    case 'BAD_DQ_ESCAPE':
      return {
        message: 'A backslash in double quotes begins a code, and this code is none.',
        hint: 'Write two backslashes, or use single quotes.',
        offset,
      };
    case 'MULTIPLE_DOCS':
      return { message: 'A line of three hyphens ends the YAML here.', offset };
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (
        yaml.errors.some(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === offset)
      )
        return indentMistake(nextLine(text, offset));
      return { message: 'The value has a colon and a space in it.', hint: QUOTES_HINT, offset };
    case 'MULTILINE_IMPLICIT_KEY':
      return noColonMistake(word, offset);
    case 'BAD_INDENT':
      return { message: 'The bracket or brace is not closed.', offset: opening(text, end) };
    case 'MISSING_CHAR':
      if (error.message.startsWith('Missing closing'))
        return { message: 'The quotation mark is not closed.', offset: lastQuoted(yaml, offset) };
      return error.message.startsWith('Implicit map keys')
        ? noColonMistake(word, offset)
        : indentMistake(offset);
    case 'UNEXPECTED_TOKEN':
      if (/["']/.test(text.slice(lineStart(text, offset), offset)))
        return {
          message: 'Something stands after the closing quotation mark.',
          hint: 'Inside double quotes write \\" for a quotation mark.',
          offset,
        };
      return indentMistake(offset);
    default:
      return { message: `The YAML cannot be read: ${error.message}.`, offset };
  }
}

function noColonMistake(word: string, offset: number): YamlMistake {
  return {
    message: `The line is no field: no colon and space follow "${word}".`,
    hint: 'Write a field as "name: value".',
    offset,
  };
}

function indentMistake(offset: number): YamlMistake {
  return { message: 'The line does not fit where it stands.', hint: INDENT_HINT, offset };
}

/** Names such as `&name` and `*name` let YAML repeat a part of itself: nobody needs that here, and it can be abused. */
function aliasMistake(yaml: Document): YamlMistake | undefined {
  let offset: number | undefined;
  visit(yaml, {
    Node: (_key, node) => {
      if (!isAlias(node)) return undefined;
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset === undefined
    ? undefined
    : { message: 'A value cannot begin with "*".', hint: QUOTES_HINT, offset };
}

/** The first field that is there twice in one group, or whose name is no text. */
function nameMistake(yaml: Document): YamlMistake | undefined {
  let mistake: YamlMistake | undefined;
  visit(yaml, {
    Map: (_key, { items }) => {
      const names = new Set<string>();
      for (const { key } of items) {
        if (isCollection(key)) {
          const message = 'The name of a field is a list or a group here.';
          mistake = { message, hint: QUOTES_HINT, offset: key.range?.[0] ?? 0 };
          return visit.BREAK;
        }
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (names.has(name)) {
          const message = `The field "${name}" is there twice.`;
          mistake = { message, hint: 'Drop one of them.', offset: key.range?.[0] ?? 0 };
          return visit.BREAK;
        }
        names.add(name);
      }
      return undefined;
    },
  });
  return mistake;
}

/** Where the quoted value that runs up to an offset begins. */
function lastQuoted(yaml: Document, end: number): number {
  let offset = 0;
  visit(yaml, {
    Scalar: (_key, node) => {
      const start = node.range?.[0] ?? 0;
      if (isScalar(node) && node.type?.startsWith('QUOTE') && start <= end) offset = start;
    },
  });
  return offset;
}

/** Where the last bracket or brace before an offset was opened. */
function opening(text: string, end: number): number {
  const before = text.slice(0, end);
  return Math.max(0, before.lastIndexOf('['), before.lastIndexOf('{'));
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the words of the line after an offset begin. */
function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? offset : end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
}
