import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { remark } from 'remark';
import remarkMdx from 'remark-mdx';
import { describe, expect, it } from 'vitest';
import { dropCode } from '../../src/lib/prose/drop-code.ts';
import { findComponents } from '../../src/lib/prose/find-components.ts';
import { readPlainProse } from '../../src/lib/prose/read-plain-prose.ts';

const PARSERS = { md: remark().freeze(), mdx: remark().use(remarkMdx).freeze() };

function expectSame(body: string): void {
  for (const format of ['md', 'mdx'] as const) {
    const short = readPlainProse(body, format);
    if (short === undefined) continue;
    const tree = PARSERS[format].parse(body);
    const components = findComponents(tree);
    dropCode(tree);
    expect(short).toEqual({ tree, components });
  }
}

const folders = ['content', 'tests/fixtures'].map(async (folder) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile() && /\.mdx?$/.test(entry.name))
      .map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8'))
      .map(async (text) => (await text).replace(/^---\n[\s\S]*?\n---\n/, '\n\n\n')),
  );
});
const [content = [], fixtures = []] = await Promise.all(folders);

const line = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'word',
        'Words go on.',
        '2024.',
        '1.',
        '1)',
        '$5',
        '"so"',
        "'s",
        'S&P',
        '&amp;',
      ),
      fc.constantFrom(
        '[a](claim:a)',
        '[a b](term:a-b)',
        '[@a; @b]',
        '.[@a]',
        '[#a]',
        '[a](',
        '](b)',
      ),
      fc.constantFrom('[', ']', '(', ')', '![', ']:', '[a [b](term:b)](claim:c)', '[](event:x)'),
      fc.constantFrom(
        '- ',
        '-',
        '---',
        '===',
        '# ',
        '### ',
        '#',
        ' #',
        '+ ',
        '* ',
        '_a_',
        '> ',
        '|',
      ),
      fc.constantFrom(
        '  ',
        ' ',
        '    ',
        '\t',
        '`',
        '```',
        '~~~',
        '<',
        '<b>',
        '{',
        '}',
        '\\',
        '\\\\',
        '!',
      ),
      fc.constantFrom(
        '<Figure id="a" />',
        'import a',
        'export',
        'https://x.y/z',
        '[a](https://x.y/?z)',
      ),
      fc.constantFrom(
        '\u00a0',
        '\u2028',
        '\u0085',
        '\f',
        '\v',
        '\ufeff',
        '\u200b',
        '\u{1f600}',
        '中文',
      ),
    ),
    { maxLength: 5 },
  )
  .map((pieces) => pieces.join(''));
const likely = fc.constantFrom(
  ...['', '', 'One [two](term:two) three.[@four]', 'five', '### Six [#six]', '- seven', '  eight'],
  ...['<Figure id="a" />', '[nine', 'ten](claim:ten) more'],
);

describe('Markdown that is read the short way', () => {
  it('is what the full parser reads, in all content', () => {
    for (const body of [...content, ...fixtures]) expectSame(body);
  });

  it('is nearly all content', () => {
    const short = content.filter((body) => readPlainProse(body, 'mdx') !== undefined);
    expect(short.length / content.length).toBeGreaterThan(0.97);
  });

  it('is what the full parser reads, whatever was written', () => {
    const lines = fc.array(fc.oneof(line, likely, likely), { maxLength: 8 });
    fc.assert(
      fc.property(lines, (written) => expectSame(written.join('\n'))),
      { numRuns: 5000 },
    );
  });

  it('is what the full parser reads, whatever slipped into a text', () => {
    const text = fc.constantFrom(...fixtures.slice(0, 60), ...content.slice(0, 40));
    fc.assert(
      fc.property(text, fc.double({ min: 0, max: 1, noNaN: true }), line, (body, at, typed) => {
        const offset = Math.floor(at * body.length);
        expectSame(body.slice(0, offset) + typed + body.slice(offset));
        expectSame(body.slice(0, offset) + typed + body.slice(offset + typed.length + 1));
      }),
      { numRuns: 500 },
    );
  });
});
