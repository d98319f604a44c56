import { describe, expect, it } from 'vitest';
import { readSourceText } from '../../src/lib/check/source-text.ts';

const CLAIM = [
  '---',
  'title: The toll',
  'evidence:',
  '  - source: audit',
  '    note: "It rose"',
  'quote:',
  '---',
  '',
  'It rose.',
];
const read = (lines: readonly string[], end = '\n') => readSourceText('a.md', lines.join(end));
const at = (line: number, column: number) => ({ line, column });

describe('a field’s place', () => {
  const text = read(CLAIM);

  it.each([
    [['title'], at(2, 8)],
    [['evidence', 0, 'source'], at(4, 13)],
    [['evidence', 0, 'note'], at(5, 11)],
    [['evidence', 0], at(4, 5)],
    [['evidence'], at(3, 1)],
  ] as const)('is where its value begins: %j', (field, expected) => {
    expect(text.locate({ field })).toEqual(expected);
  });

  it('is its name where the name is meant', () => {
    expect(text.locate({ field: ['title'], at: 'name' })).toEqual(at(2, 1));
  });

  it('is what it belongs to where the field is missing', () => {
    expect(text.locate({ field: ['evidence', 0, 'bearing'] })).toEqual(at(4, 5));
    expect(text.locate({ field: ['claimant'] })).toEqual(at(2, 1));
  });

  it('stays the same with Windows line ends', () => {
    expect(read(CLAIM, '\r\n').locate({ field: ['evidence', 0, 'note'] })).toEqual(at(5, 11));
  });

  it('stays the same with a byte order mark', () => {
    expect(read(['\uFEFF---', ...CLAIM.slice(1)]).locate({ field: ['title'] })).toEqual(at(2, 8));
    const list = readSourceText('a.yaml', '\uFEFFtitle: x');
    expect(list.locate({ field: ['title'] })).toEqual(at(1, 8));
  });

  it('counts from the top of a YAML file', () => {
    const list = readSourceText('a.yaml', 'people:\n  - id: ada\n');
    expect(list.locate({ field: ['people', 0, 'id'] })).toEqual(at(2, 9));
  });

  it('is the top of a file that has none', () => {
    expect(readSourceText('a.yaml', '').locate({ field: ['people'] })).toEqual(at(1, 1));
    expect(read(['No more.']).locate({ field: ['title'] })).toEqual(at(1, 1));
  });
});

describe('the text below', () => {
  it.each(['\n', '\r\n'])('keeps its lines, with %j', (end) => {
    const { body } = read(CLAIM, end);
    expect(body.split('\n').indexOf('It rose.')).toBe(CLAIM.indexOf('It rose.'));
  });

  it('is all there is without front matter', () => {
    const { body, mistake } = read(['It rose.']);
    expect(body).toBe('It rose.');
    expect(mistake?.rule).toBe('missing-front-matter');
  });

  it('may hold lines of three hyphens', () => {
    expect(read(['---', 'a: 1', '---', 'One.', '---', 'Two.']).body.trim()).toBe('One.\n---\nTwo.');
  });

  it('may be empty, and the front matter too', () => {
    const { body, data, mistake } = read(['---', '---']);
    expect([body.trim(), data, mistake]).toEqual(['', null, undefined]);
  });
});

describe('the data', () => {
  it('are what the YAML says', () => {
    expect(read(CLAIM).data).toEqual({
      ...{ title: 'The toll', evidence: [{ source: 'audit', note: 'It rose' }], quote: null },
    });
  });

  it('keep dates and the word no as they were typed', () => {
    const { data } = readSourceText('a.yaml', 'a: 2031-05-09\nb: 2031-05\nc: no\nd: 2031');
    expect(data).toEqual({ a: '2031-05-09', b: '2031-05', c: 'no', d: 2031 });
  });
});

describe('a mistake in the YAML', () => {
  const mistake = (yaml: string) => {
    const { mistake: found } = readSourceText('a.yaml', yaml);
    return found && `${found.place.line}:${found.place.column} ${found.message}`;
  };

  it.each([
    ['a: b: c', '1:4 The value has a colon and a space in it.'],
    ['a: 1\n  b: 2', '2:3 The line does not fit where it stands.'],
    ['a: 1\nb: "x', '2:4 The quotation mark is not closed.'],
    ['a: "x" y', '1:8 Something stands after the closing quotation mark.'],
    ['a: 1\nb', '2:1 The line is no field: no colon and space follow "b".'],
    ['a: 1\na: 2', '2:1 The field "a" is there twice.'],
    ['a: [b, c', '1:4 The bracket or brace is not closed.'],
    ['a:\n\tb: 1', '2:1 The line is indented with a tab.'],
    ['a: `b`', '1:4 A value cannot begin with "`".'],
    ['a: *b', '1:4 A value cannot begin with "*".'],
    ['a: "\\q"', '1:5 A backslash in double quotes begins a code, and this code is none.'],
    ['a: 1\n---\nb: 2', '2:1 A line of three hyphens ends the YAML here.'],
    ['- a\nb: 1', '2:1 The line does not fit where it stands.'],
  ])('%j', (yaml, expected) => {
    expect(mistake(yaml)).toBe(expected);
  });

  it('refuses names that repeat a part, which could grow without end', () => {
    expect(mistake('a: &x [1]\nb: [*x, *x]')).toMatch(/^2:5/);
  });
});
