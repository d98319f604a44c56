import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/lib/check/check-content.ts';
import { FORMATS } from '../../src/lib/problems/formats.ts';

const GOOD = new URL('../fixtures/good/', import.meta.url).pathname;
const entries = await readdir(join(GOOD, 'content'), { recursive: true, withFileTypes: true });
const paths = entries
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(join(GOOD, 'content/').length))
  .sort();
const originals = new Map<string, string>();
for (const path of paths) originals.set(path, await readFile(join(GOOD, 'content', path), 'utf8'));

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'plain-record-'));
  await cp(GOOD, root, { recursive: true });
});
afterAll(() => rm(root, { recursive: true }));

/** What a slip of the hand, a bad merge or a bad mind may put into a file. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '---',
      '- ',
      ': ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      '{/*',
      '*/}',
      '<',
      '>',
      '<b>',
      '</b>',
      '<!--',
      '-->',
    ],
    ...[
      '\t',
      '\r',
      '\n',
      '\r\n',
      '\0',
      '\u202e',
      '\ufeff',
      '\ud800',
      '# ',
      '### ',
      '[#a]',
      '[@',
      '[@a]',
      '](',
      '&a ',
    ],
    ...[
      '*a',
      '|',
      '>-',
      '!!set',
      '%',
      '@',
      '`',
      '```\n',
      '\\',
      '&#x202e;',
      '2031-02-30',
      'false',
      'null',
      '~',
      '../../x',
    ],
    ...[
      '__proto__: x',
      'constructor',
      '[a](claim:b)',
      '[a](javascript:b)',
      '![](a)',
      'import a from "b"',
      'é',
      '🙂',
    ],
    ...[
      '# check-ignore ',
      '{/* check-ignore plain-http: so */}',
      '  ',
      '<Figure id="a" />',
      '1. ',
      '“',
      '”',
      '\u2028',
    ],
  ),
  fc.string({ maxLength: 8, unit: 'binary' }),
);

type Slip = typeof slip extends fc.Arbitrary<infer Value> ? Value : never;

/** One slip, as data, so that a failing one can be read. */
const slip = fc.record({
  path: fc.constantFrom(...paths),
  kind: fc.constantFrom('delete', 'double', 'swap', 'insert', 'cut', 'end'),
  line: fc.nat({ max: 60 }),
  /** A column, or a second line. */
  at: fc.nat({ max: 120 }),
  typed: piece,
});

function alter(text: string, { kind, line, at, typed }: Slip): string {
  const lines = text.split('\n');
  const here = line % lines.length;
  const there = at % lines.length;
  const words = lines[here] ?? '';
  const column = at % (words.length + 1);
  switch (kind) {
    case 'delete':
      return lines.toSpliced(here, 1).join('\n');
    case 'double':
      return lines.toSpliced(here, 0, words).join('\n');
    case 'swap':
      return lines
        .with(here, lines[there] ?? '')
        .with(there, words)
        .join('\n');
    case 'insert':
      return lines.with(here, words.slice(0, column) + typed + words.slice(column)).join('\n');
    case 'cut':
      return lines.with(here, words.slice(0, column)).join('\n');
    default:
      return lines.slice(0, here).join('\n');
  }
}

const slips = fc.array(slip, { minLength: 1, maxLength: 4 });

describe('a good tree with random mistakes', () => {
  it('is checked to the end, with every position within its file', async () => {
    await fc.assert(
      fc.asyncProperty(slips, async (list) => {
        const texts = new Map<string, string>();
        for (const one of list)
          texts.set(one.path, alter(texts.get(one.path) ?? originals.get(one.path) ?? '', one));
        for (const [path, text] of texts) await writeFile(join(root, 'content', path), text);
        try {
          const { problems, files } = await checkContent(root);
          for (const print of Object.values(FORMATS)) print(problems, { files, notes: 0 });
          for (const { file, line, column, message, hint } of problems) {
            expect(`${message}${hint ?? ''}`).not.toMatch(
              /undefined|\[object|TypeError|\bat .*\.ts:/,
            );
            if (line === undefined || column === undefined) continue;
            const lines = (files.get(file) ?? '').replace(/^\uFEFF/, '').split('\n');
            expect(line).toBeGreaterThan(0);
            expect(line).toBeLessThanOrEqual(lines.length);
            expect(column).toBeGreaterThan(0);
            expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
          }
        } finally {
          for (const path of texts.keys())
            await writeFile(join(root, 'content', path), originals.get(path) ?? '');
        }
      }),
      { numRuns: Number(process.env['RANDOM_RUNS'] ?? 300) },
    );
  });
});
