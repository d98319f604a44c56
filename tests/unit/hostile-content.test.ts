import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/lib/check/check-content.ts';
import { FORMATS } from '../../src/lib/problems/formats.ts';

const GOOD = new URL('../fixtures/good/', import.meta.url).pathname;
const TOLLS = 'explainers/tolls';
const CLAIM = `${TOLLS}/claims/bridge-toll-2031.md`;
const SECTION = `${TOLLS}/sections/02-money.mdx`;
const TIMELINE = `${TOLLS}/timeline.yaml`;
/** What a check may take, whatever it is given. */
const LIMIT = 5000;

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'plain-record-'));
  await cp(GOOD, root, { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

const at = (path: string) => join(root, 'content', path);
const write = (path: string, text: string | Uint8Array) => writeFile(at(path), text);
const edit = async (path: string, from: string, to: string) => {
  const text = await readFile(at(path), 'utf8');
  if (!text.includes(from)) throw new Error(`There is no "${from}" in ${path}.`);
  await write(
    path,
    text.replace(from, () => to),
  );
};
const append = async (path: string, text: string) =>
  write(path, `${await readFile(at(path), 'utf8')}${text}`);

/** Where a piece of a file stands now, as a row begins. */
const spot = async (path: string, piece: string) => {
  const before = (await readFile(at(path), 'utf8')).replace(/^\uFEFF/, '').split(piece);
  if (before.length < 2) throw new Error(`There is no ${JSON.stringify(piece)} in ${path}.`);
  const lines = (before[0] ?? '').split('\n');
  return `${path}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
};

/** The check's problems as rows; every way of printing them must take them. */
async function rows(): Promise<string[]> {
  const { problems, files } = await checkContent(root);
  for (const [name, print] of Object.entries(FORMATS)) {
    const printed = print(problems, { files, notes: 0 });
    expect(printed).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    if (name !== 'json') expect(printed.length).toBeLessThan(200_000);
  }
  return problems.map(
    ({ file, line, column, rule }) =>
      `${[file.replace(/^content\//, ''), line, column].filter((part) => part !== undefined).join(':')} ${rule}`,
  );
}

describe('YAML that would grow', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghij'.split('').map((name, at) => {
      const before = 'abcdefghi'.charAt(at);
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
    }),
  ].join('\n');

  it.each(['people.yaml', 'sources/harbour.yaml', TIMELINE])(
    'in %s is refused at its first alias',
    async (path) => {
      await write(path, bomb);
      expect(await rows()).toEqual([`${path}:2:8 broken-yaml`]);
    },
    LIMIT,
  );

  it(
    'in front matter is refused too, merge keys included',
    async () => {
      await write('glossary/concession.md', `---\n${bomb}\n---\nText.`);
      expect(await rows()).toEqual(['glossary/concession.md:3:8 broken-yaml']);
      await write('glossary/concession.md', '---\nterm: &a x\nb: {<<: *a}\n---\nText.');
      expect(await rows()).toEqual(['glossary/concession.md:3:9 broken-yaml']);
    },
    LIMIT,
  );

  it.each([
    ['brackets', '['.repeat(50_000)],
    ['closed brackets', `a: ${'['.repeat(5_000)}${']'.repeat(5_000)}`],
    ['braces', '{a: '.repeat(20_000)],
    ['lists', `a:\n  ${'- '.repeat(20_000)}x`],
    ['keys', `${'? '.repeat(20_000)}x`],
    ['indents', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])(
    'by its depth is refused: %s',
    async (_what, text) => {
      await write('people.yaml', text);
      expect(await rows()).toEqual([expect.stringMatching(/^people\.yaml:\d+:1 too-large$/)]);
    },
    LIMIT,
  );

  it.each([
    ['fields', Array.from({ length: 50_000 }, (_, at) => `k${at}: 1`).join('\n')],
    ['wrong entries', `people:\n${'  - id: X\n'.repeat(20_000)}`],
    ['unknown fields', `people:\n${'  - {id: x, colour: 1}\n'.repeat(10_000)}`],
    ['the same field', 'a: 1\n'.repeat(50_000)],
  ])(
    'by its length is told of shortly: %s',
    async (_what, text) => {
      await write('people.yaml', text);
      const found = await rows();
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThan(500);
    },
    LIMIT,
  );

  it.each([
    ...['people: !!set {a, b}', 'people: !!binary aGVsbG8=', 'people: !!js/function "x"'],
    ...['people: .nan', '? [a, b]\n: c', 'people: !!timestamp 2031-05-09', '%YAML 1.1\n---\na: y'],
    ...['people:\n  - 1\n  - [a]\n  - null\n  - true', 'null', '~', '- a', '"a"', '1'],
  ])(
    'or has odd types is told of: %j',
    async (text) => {
      await write('people.yaml', text);
      const found = await rows();
      expect(found.length).toBeGreaterThan(0);
      expect(found.every((row) => row.startsWith('people.yaml:'))).toBe(true);
    },
    LIMIT,
  );
});

describe('text that would take for ever', () => {
  it.each([
    ['a line of 10 MB', 'x'.repeat(10_000_000)],
    ['a line of 10 MB in words', 'It rose. '.repeat(1_100_000)],
    ['nested quotations', '>'.repeat(50_000)],
    ['nested lists', '- '.repeat(25_000)],
    ['nested emphasis', '*a_ '.repeat(25_000)],
    ['nested brackets', '['.repeat(50_000)],
    ['half-open links', '[a](b '.repeat(15_000)],
    ['half-open citations', '[@'.repeat(50_000)],
    ['headings without end', 'a\n-\n'.repeat(25_000)],
    ['quotation marks', '“a" '.repeat(4_000)],
    ['full stops', '.'.repeat(19_000)],
  ])(
    'is read or refused in time: %s',
    async (_what, text) => {
      await append(CLAIM, `\n${text}\n`);
      await append(SECTION, `\n${text}\n`);
      const found = await rows();
      expect(found.every((row) => row.startsWith('explainers/tolls/'))).toBe(true);
    },
    LIMIT,
  );

  it.each([
    ['open braces', '{'.repeat(50_000)],
    ['nested braces', `${'{'.repeat(20_000)}${'}'.repeat(20_000)}`],
    ['nested code', `{${'['.repeat(3_000)}${']'.repeat(3_000)}}`],
    ['open tags', '<a>'.repeat(20_000)],
    ['nested tags', `${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`],
    ['a tag with many attributes', `<a ${'b '.repeat(9_000)}/>`],
  ])(
    'is read or refused in time in MDX: %s',
    async (_what, text) => {
      await append(SECTION, `\n${text}\n`);
      const found = await rows();
      expect(found.length).toBeGreaterThan(0);
      expect(found.every((row) => row.startsWith(SECTION))).toBe(true);
    },
    LIMIT,
  );

  it('such as a line of 10 MB is named by its file', async () => {
    await write('people.yaml', `people: "${'x'.repeat(10_000_000)}"`);
    expect(await rows()).toEqual(['people.yaml too-large']);
  });

  it(
    'such as an id of 100 kB is told of shortly',
    async () => {
      await edit(TIMELINE, 'id: audit-published', `id: ${'x'.repeat(100_000)}`);
      await edit(CLAIM, 'claimant: ada-quill', `claimant: ${'x'.repeat(15_000)}`);
      expect(await rows()).toContain(`${await spot(CLAIM, 'xxx')} unknown-person`);
    },
    LIMIT,
  );
});

describe('a letter that nobody sees', () => {
  it.each([
    ['NUL', '\0'],
    ['an escape', '\u001b[31m'],
    ['a right-to-left override', '\u202e'],
    ['an isolate', '\u2067'],
    ['a space without width', '\u200b'],
    ['a lone return', '\r'],
    ['a private sign', '\ue000'],
    ['a byte order mark within', '\ufeff'],
    ['a lost character', '\ufffd'],
  ])('such as %s is found in text, in YAML and in front matter', async (_what, sign) => {
    await edit(SECTION, 'The audit came', `The ${sign}audit came`);
    await edit('people.yaml', 'Ada Quill', `Ada ${sign}Quill`);
    await edit(CLAIM, 'The toll would fall', `The ${sign}toll would fall`);
    expect(await rows()).toEqual([
      `${await spot(CLAIM, sign)} hidden-character`,
      `${await spot(SECTION, sign)} hidden-character`,
      `${await spot('people.yaml', sign)} hidden-character`,
    ]);
  });

  it('is found in ids, which are told to be none', async () => {
    await edit(TIMELINE, 'id: audit-published', 'id: audit-\u202epublished');
    const found = await rows();
    expect(found).toContain(`${await spot(TIMELINE, '\u202e')} hidden-character`);
    expect(found).toContain(`${await spot(TIMELINE, 'audit-\u202e')} bad-id`);
  });

  it('is found behind YAML’s codes', async () => {
    await edit('people.yaml', 'name: Ada Quill', 'name: "Ada\\0 Quill"');
    expect(await rows()).toEqual([`${await spot('people.yaml', '"Ada')} hidden-character`]);
  });
});

describe('script', () => {
  const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';

  it('in fields is text like any other', async () => {
    for (const name of ['title', 'claim', 'summary', 'wouldChange', 'sourceArticleError']) {
      const text = await readFile(at(CLAIM), 'utf8');
      await write(CLAIM, text.replace(new RegExp(`^${name}: .*$`, 'm'), `${name}: '${script}'`));
    }
    await edit('people.yaml', 'name: Ada Quill', `name: '${script}'`);
    await edit(TIMELINE, 'title: The audit comes out', `title: '${script}'`);
    await edit('sources/harbour.yaml', 'publisher: Port Merrow', `publisher: '${script}'`);
    expect(await rows()).toEqual([]);
  });

  it('in Markdown is told of, in MDX too', async () => {
    await append(CLAIM, `\n${script}\n`);
    expect(await rows()).toEqual([`${await spot(CLAIM, script)} html-in-text`]);
    await append(SECTION, `\n${script}\n`);
    expect((await rows()).length).toBeGreaterThan(0);
  });

  it.each([
    '<Figure id={process.exit(3)} />',
    '{process.exit(3)}',
    'import x from "./x.js"',
    'export const x = process.exit(3)',
    '<a href="javascript:alert(1)">b</a>',
  ])('in MDX is never run: %s', async (text) => {
    await append(SECTION, `\n${text}\n`);
    await rows();
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'JAVASCRIPT:x',
    ' javascript:x',
    'vbscript:x',
  ])('in an address is refused: %j', async (address) => {
    await edit('sources/harbour.yaml', 'https://harbour.example/audit-2031', `"${address}"`);
    const place = await spot('sources/harbour.yaml', `"${address}"`);
    expect(await rows()).toEqual([`${place} invalid-field`]);
  });
});

describe('an id', () => {
  it.each(['../../x', '__proto__', 'a/b', '..', 'a b', 'A', '%2e%2e', 'ａ'])(
    'that is no id is told of: %s',
    async (id) => {
      await edit(TIMELINE, 'id: toll-voted', `id: "${id}"`);
      expect(await rows()).toContain(`${await spot(TIMELINE, `"${id}"`)} bad-id`);
    },
  );

  it('that every object has is an id like any other', async () => {
    await append(
      SECTION,
      '\nIt [rose](claim:constructor) by [it](term:constructor).[@constructor]\n',
    );
    const claim = `${await spot(SECTION, 'claim:constructor')} unknown-claim`;
    const source = `${await spot(SECTION, '@constructor')} unknown-source`;
    const term = `${await spot(SECTION, 'term:constructor')} unknown-term`;
    expect(await rows()).toEqual([claim, term, source]);
    await cp(at('glossary/concession.md'), at('glossary/constructor.md'));
    await edit('glossary/constructor.md', 'term: Concession', 'term: Constructor');
    expect(await rows()).toEqual([claim, source]);
  });

  it.each(['../../x', '__proto__', 'constructor', '/etc/passwd', ''])(
    'in a pointer is looked up and not found: %j',
    async (id) => {
      await append(SECTION, `\nIt [rose](claim:${id}) [here](event:${id}).\n`);
      const found = await rows();
      expect(found).toHaveLength(2);
      const line = /.*:(?=\d+$)/.exec(await spot(SECTION, `claim:${id})`))?.[0] ?? '';
      expect(found.every((row) => row.startsWith(line))).toBe(true);
    },
  );

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'as the name of a field is an unknown field: %s',
    async (name) => {
      await edit(CLAIM, 'claimant:', `${name}: x\nclaimant:`);
      await edit(
        'people.yaml',
        '    type: person',
        `    ${name}:\n      admin: true\n    type: person`,
      );
      expect(await rows()).toEqual([
        `${await spot(CLAIM, name)} unknown-field`,
        `${await spot('people.yaml', name)} unknown-field`,
      ]);
    },
  );
});

describe('a file that is not UTF-8', () => {
  it.each([
    ['Latin-1', (text: string) => Buffer.from(text.replace(/^/, '# é\n'), 'latin1'), ':1:3'],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'), ':1:1'],
    ['cut within a letter', (text: string) => Buffer.from(`# é${text}`).subarray(0, 3), ':1:3'],
  ])('is told of with its place: %s', async (_what, encode, place) => {
    await write('people.yaml', encode(await readFile(at('people.yaml'), 'utf8')));
    expect(await rows()).toEqual([`people.yaml${place} not-utf8`]);
  });

  it('as bytes without sense is told of', async () => {
    await write(
      CLAIM,
      Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256),
    );
    expect(await rows()).toEqual([expect.stringMatching(/bridge-toll-2031\.md:1:\d+ not-utf8$/)]);
  });
});

describe('a symbolic link', () => {
  it('to a file outside the content is told of and not followed', async () => {
    await writeFile(join(root, 'secret.md'), '---\nterm: Secret\nsources: [no-such]\n---\nA.');
    await symlink(join(root, 'secret.md'), at('glossary/secret.md'));
    expect(await rows()).toEqual(['glossary/secret.md linked-file']);
  });

  it('to itself, to nothing and to a folder is told of too', async () => {
    await symlink(at('glossary/loop.md'), at('glossary/loop.md'));
    await symlink(at('nowhere'), at('glossary/nowhere.md'));
    await symlink(at('..'), at('explainers/up'));
    expect(await rows()).toEqual([
      'explainers/up linked-file',
      'glossary/loop.md linked-file',
      'glossary/nowhere.md linked-file',
    ]);
  });

  it('in the place of a needed file is told of once', async () => {
    await cp(at('people.yaml'), join(root, 'people.yaml'));
    await rm(at('people.yaml'));
    await symlink(join(root, 'people.yaml'), at('people.yaml'));
    expect(await rows()).toEqual(['people.yaml linked-file']);
  });
});

describe('an odd file', () => {
  it('such as a folder named like a file is told of', async () => {
    await mkdir(at('glossary/toll.md'));
    await rm(at('people.yaml'));
    await mkdir(at('people.yaml'));
    expect(await rows()).toEqual(['glossary/toll.md unknown-file', 'people.yaml unknown-file']);
  });

  it.each([
    ['people.yaml', ['people.yaml:1:1 missing-field']],
    [TIMELINE, [`${TIMELINE}:1:1 missing-field`, `${TIMELINE}:1:1 missing-field`]],
    [SECTION, [`${SECTION}:1:1 missing-front-matter`]],
    ['glossary/concession.md', ['glossary/concession.md:1:1 missing-front-matter']],
  ])('such as an empty one is told of: %s', async (path, expected) => {
    for (const text of ['', '\uFEFF', '\n', ' \r\n\t']) {
      await write(path, text);
      const found = await rows();
      expect(found.map((row) => row.replace(/:\d+:\d+ /, ':1:1 '))).toEqual(expected);
    }
  });

  it('with Windows line ends and a byte order mark is as good as any', async () => {
    const paths = [
      'people.yaml',
      'sources/harbour.yaml',
      'glossary/concession.md',
      CLAIM,
      SECTION,
      TIMELINE,
    ];
    for (const path of paths) {
      const text = await readFile(at(path), 'utf8');
      await write(path, `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    }
    expect(await rows()).toEqual([]);
    await edit(CLAIM, 'claimant: ada-quill', 'claimant: ada-quil');
    await edit(SECTION, 'event:audit-published', 'event:audit-publishd');
    expect(await rows()).toEqual([
      `${await spot(CLAIM, 'ada-quil')} unknown-person`,
      `${await spot(SECTION, 'event:audit-publishd')} unknown-event`,
    ]);
  });
});
