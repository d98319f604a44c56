import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readSourceText } from '../../src/lib/check/source-text.ts';
import { readPlainYaml } from '../../src/lib/yaml/read-plain-yaml.ts';

/** A comment with a tab in it means nothing, and only the full parser reads it. */
const FOR_FULL_PARSER = '\n#\t';

/** What the full parser says of a text that was read the short way, and the places of all its fields. */
function bothWays(text: string) {
  const short = readSourceText('a.yaml', text);
  const full = readSourceText('a.yaml', text + FOR_FULL_PARSER);
  const fields = fieldsOf(short.data);
  const places = ({ locate }: typeof short) =>
    fields.flatMap((field) => [locate({ field }), locate({ field, at: 'name' })]);
  return {
    short: { data: short.data, mistake: short.mistake, places: places(short) },
    full: { data: full.data, mistake: full.mistake, places: places(full) },
  };
}

function fieldsOf(data: unknown): (string | number)[][] {
  if (typeof data !== 'object' || data === null) return [];
  const names = Array.isArray(data) ? [...data.keys()] : Object.keys(data);
  return names.flatMap((name) => [
    [name],
    [name, 'missing'],
    ...fieldsOf(Reflect.get(data, name)).map((field) => [name, ...field]),
  ]);
}

function expectSame(text: string): void {
  if (readPlainYaml(text) === undefined) return;
  const { short, full } = bothWays(text);
  expect(short).toEqual(full);
}

async function yamlBelow(folder: string): Promise<[string, string][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(?:yaml|mdx?)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path): Promise<[string, string]> => {
      const text = await readFile(path, 'utf8');
      if (path.endsWith('.yaml')) return [path, text];
      return [path, /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? ''];
    }),
  );
}

const content = await yamlBelow('content');
const fixtures = await yamlBelow('tests/fixtures');

const words = fc.stringMatching(/^[-A-Za-z0-9 .:#'"\\[\]{},&*!|>%@`?~_+\n]{0,24}$/);
const value = fc.oneof(
  words,
  words,
  fc.constantFrom('2031-05', '2031-05-09', '012', '0x1f', '1e3', '1_000', 'yes', '-', '~', 'null'),
  fc.boolean(),
  fc.constant(null),
  fc.integer(),
  fc.double(),
);
const name = fc.constantFrom('id', 'note', 'container-title', 'r1', 'true', 'No', '2031', '<<');
const { data } = fc.letrec((tie) => ({
  data: fc.oneof(
    { maxDepth: 4 },
    value,
    fc.array(tie('data'), { maxLength: 3 }),
    fc.dictionary(name, tie('data'), { maxKeys: 4 }),
  ),
}));

const line = fc
  .tuple(
    fc.integer({ min: 0, max: 6 }),
    fc.constantFrom('', '- ', '- - ', '-', '? '),
    fc.constantFrom('', '', 'a: ', 'b:', 'b: ', '"c": ', 'a:'),
    fc.constantFrom(
      ...['', 'one two', 'one: two', 'one #two', '# one', '"one', 'one"', '"one \\" two"', "'"],
      ...["'it''s'", '>-', '|-', '>', '|2-', '[]', '[a, b]', '[a', '{a: b}', '&a b', '*a', '---'],
      ...[
        '12',
        '1.50',
        '-0',
        '-1.5%',
        '-',
        '.5',
        'True',
        '2031-05-09',
        '...',
        '!!str 1',
        '\\',
        ':',
        'x:',
        '-x',
      ],
    ),
  )
  .map(([indent, entry, field, rest]) => ' '.repeat(indent) + entry + field + rest);

describe('YAML that is read the short way', () => {
  it('is what the full parser reads, in all content', () => {
    for (const [, text] of [...content, ...fixtures]) expectSame(text);
  });

  it('is nearly all content', () => {
    const isShort = ([, text]: [string, string]) => readPlainYaml(text) !== undefined;
    expect(content.filter(isShort).length / content.length).toBeGreaterThan(0.97);
  });

  it('is what the full parser reads, whatever was written', () => {
    fc.assert(
      fc.property(
        data,
        fc.constantFrom(0, 20, 80),
        fc.boolean(),
        (written, lineWidth, singleQuote) => {
          expectSame(stringify(written, { lineWidth, singleQuote }));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is what the full parser reads, whatever lines stand below each other', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 7 }), (lines) => {
        expectSame(lines.join('\n'));
      }),
      { numRuns: 5000 },
    );
  });

  it('is what the full parser reads, whatever slipped into a file', () => {
    const slip = fc.constantFrom(
      ...['"', "'", ':', ': ', ' #', '\n', '\n\n', '  ', '- ', '\\', '[', ']', '{', '>', '|', ','],
      ...['&', '*', '!', '%', '\u00a0', '\u2028', '\u0085', '\ufeff', '\0', '\u{1f600}', '0', '~'],
    );
    const file = fc.constantFrom(...fixtures.slice(0, 40));
    fc.assert(
      fc.property(file, fc.double({ min: 0, max: 1, noNaN: true }), slip, ([, text], at, typed) => {
        const offset = Math.floor(at * text.length);
        expectSame(text.slice(0, offset) + typed + text.slice(offset));
        expectSame(text.slice(0, offset) + typed + text.slice(offset + typed.length));
      }),
      { numRuns: 3000 },
    );
  });
});
