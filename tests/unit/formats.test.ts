import { describe, expect, it } from 'vitest';
import type { LocatedProblem } from '../../src/lib/check/check-content.ts';
import { FORMATS } from '../../src/lib/problems/formats.ts';

const problem = (fields: Partial<LocatedProblem> = {}): LocatedProblem => ({
  ...{ rule: 'bad-date', severity: 'error', file: 'content/a.md', message: 'It is no date.' },
  ...{ hint: 'Write 2031.', line: 2, column: 3 },
  ...fields,
});
const text = (typed: string, fields: Partial<LocatedProblem> = {}) =>
  FORMATS.text([problem(fields)], { files: new Map([['content/a.md', typed]]), notes: 0 });
const frame = (typed: string, fields: Partial<LocatedProblem> = {}) =>
  text(typed, fields).split('\n').slice(2, -3);
const github = (fields: Partial<LocatedProblem> = {}) => FORMATS.github([problem(fields)]);

describe('as text', () => {
  it('a problem has its place, weight, rule, message, line and cure', () => {
    expect(text('one\ntwo words\n')).toMatchInlineSnapshot(`
      "content/a.md:2:3  error  bad-date
        It is no date.
        2 | two words
          |   ^
        Write 2031.

      1 problem in 1 file."
    `);
  });

  it('nothing wrong is said so, and notes that are left out are counted', () => {
    const none = { files: new Map<string, string>(), notes: 0 };
    expect(FORMATS.text([], none)).toBe('The content has no problems.');
    expect(FORMATS.text([], { ...none, notes: 1 })).toBe(
      'The content has no problems. 1 note left out: see them with --notes.',
    );
    expect(FORMATS.text([problem()], { ...none, notes: 2 })).toMatch(/2 notes left out/);
  });

  it('a problem of a whole file has no line', () => {
    const { line, column, ...whole } = problem();
    expect([line, column]).toEqual([2, 3]);
    const list = FORMATS.text([whole], { files: new Map([['content/a.md', 'one']]), notes: 0 });
    expect(list).toMatch(/^content\/a\.md {2}error {2}bad-date\n {2}It is no date\.\n {2}Write/);
  });
});

describe('the line that is meant', () => {
  it('is cut around the place where it is long', () => {
    const typed = `one\n${'a'.repeat(5000)}HERE${'b'.repeat(5000)}`;
    const [shown = '', caret = ''] = frame(typed, { column: 5001 });
    expect(shown.length).toBeLessThan(120);
    expect(shown.slice(caret.indexOf('^'), caret.indexOf('^') + 4)).toBe('HERE');
  });

  it.each([
    ['a tab', '\tHERE', 2],
    ['a mark that turns the direction of writing', 'a\u202eb\u2066HERE', 5],
    ['a control character', 'a\u001b[31m\u0000HERE', 8],
    ['a sign of two units that cannot be seen', '\u{e0041}HERE', 3],
    ['an emoji', '🙂HERE', 3],
    ['a Windows line end', 'ab HERE\r', 4],
  ])('keeps its caret in place after %s', (_what, typed, column) => {
    const [shown = '', caret = ''] = frame(`one\n${typed}\nthree`, { column });
    expect(shown.slice(caret.indexOf('^')).trimEnd()).toBe('HERE');
    expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('counts from after a byte order mark', () => {
    const [shown = '', caret = ''] = frame('\uFEFFab HERE', { line: 1, column: 4 });
    expect(shown.slice(caret.indexOf('^'))).toBe('HERE');
  });

  it.each([
    ['the line is empty', 'one\n\nthree', 2, 1],
    ['the line is past the end', 'one', 9, 1],
  ])('is left out where %s', (_why, typed, line, column) => {
    expect(text(typed, { line, column })).not.toContain('|');
  });

  it('may be pointed at past its end', () => {
    expect(() => text('one\ntwo', { column: 900 })).not.toThrow();
  });
});

describe('a message', () => {
  it('shows what would steer a terminal as its code', () => {
    const shown = text('one', { message: 'It is "\u001b]0;x\u0007\u202e".', hint: 'Not \u0000.' });
    expect(shown).toContain('It is "\\u{1b}]0;x\\u{7}\\u{202e}".');
    expect(shown).toContain('Not \\u{0}.');
  });

  it('is cut in the middle where it would fill the screen', () => {
    const shown = text('one', { message: `It is "${'x'.repeat(100_000)}", no date.` });
    expect(shown.length).toBeLessThan(1100);
    expect(shown).toContain('", no date.');
  });
});

describe('as JSON', () => {
  it('problems are a list of plain objects', () => {
    const list = [problem(), problem({ message: '"\u001b\n' })];
    expect(JSON.parse(FORMATS.json(list))).toEqual(list);
    expect(FORMATS.json([])).toBe('[]');
  });
});

describe('as annotations', () => {
  it('a problem is one command', () => {
    expect(github()).toBe(
      '::error file=content/a.md,line=2,col=3,title=bad-date::It is no date.%0AWrite 2031.',
    );
  });

  it('weights have the service’s names', () => {
    expect(github({ severity: 'warning' })).toMatch(/^::warning /);
    expect(github({ severity: 'note' })).toMatch(/^::notice /);
  });

  it('nothing that was typed can end a command or begin another', () => {
    const command = github({
      file: 'content/a,b:c%.md',
      message: '50% of\r\n::warning::it',
      hint: 'So.',
    });
    expect(command).toMatch(/^::error file=content\/a%2Cb%3Ac%25\.md,line=2/);
    expect(command.split('\n')).toHaveLength(1);
    expect(command).toMatch(/::50%25 of/);
  });
});
