import { describe, expect, it } from 'vitest';
import type { LocatedProblem } from '../../src/lib/check/check-content.ts';
import { applySilences } from '../../src/lib/check/silences.ts';
import { RULES, type RuleName } from '../../src/lib/problems/rules.ts';

const problem = (rule: RuleName, file: string, line?: number): LocatedProblem => ({
  ...{ rule, file, severity: RULES[rule].severity, message: 'It is so.' },
  ...(line === undefined ? {} : { line, column: 1 }),
});

/** The rules that remain of one file's problems, with their lines. */
function remaining(
  file: string,
  lines: readonly string[],
  problems: readonly [RuleName, number?][],
  haveRulesRun = true,
): string[] {
  const list = problems.map(([rule, line]) => problem(rule, file, line));
  const left = applySilences(list, new Map([[file, lines.join('\n')]]), haveRulesRun);
  return left.map(({ rule, line, column }) => `${line ?? '-'}:${column ?? '-'} ${rule}`);
}

describe('a silence', () => {
  it.each([
    ['a.yaml', ['a: 1', '  # check-ignore plain-http: as it was read', 'b: 2'], 3],
    ['a.yaml', ['a: 1', 'b: 2 # check-ignore plain-http: as it was read'], 2],
    ['a.md', ['---', '# check-ignore plain-http: as it was read', 'a: 1', '---', 'B.'], 3],
    ['a.md', ['---', '---', '<!-- check-ignore plain-http: as read -->', '', 'A', 'b.'], 6],
    ['a.md', ['---', '---', 'A b. <!-- check-ignore plain-http: as read -->'], 3],
    ['a.mdx', ['---', '---', '{/* check-ignore plain-http: as read */}', '', 'A', 'b.'], 6],
    ['a.mdx', ['---', '---', '{/* check-ignore plain-http: as read */}', 'A.'], 4],
    ['a.mdx', ['---', '---', 'A. {/* check-ignore plain-http: as read */}'], 3],
    ['a.mdx', ['---\r', '---\r', '{/* check-ignore plain-http: as read */}\r', '\r', 'A.\r'], 5],
  ])('in %s holds for what it stands above or beside: %j', (file, lines, line) => {
    expect(remaining(file, lines, [['plain-http', line]])).toEqual([]);
  });

  it.each([
    ['a.yaml', ['# check-ignore plain-http: as it was read', 'a: 1', 'b: 2'], 3],
    ['a.yaml', ['a: 1 # check-ignore plain-http: as it was read', 'b: 2'], 2],
    ['a.mdx', ['---', '---', '{/* check-ignore plain-http: as read */}', '', 'A', '', 'b.'], 7],
  ])('in %s holds no farther: %j', (file, lines, line) => {
    expect(remaining(file, lines, [['plain-http', line]])).toEqual([
      `${line}:1 plain-http`,
      expect.stringMatching(/useless-silence$/),
    ]);
  });

  it('may stand above another', () => {
    const lines = [
      '# check-ignore plain-http: as it was read',
      '# check-ignore unused-source: it will be cited soon',
      'a: 1',
    ];
    expect(
      remaining('a.yaml', lines, [
        ['plain-http', 3],
        ['unused-source', 3],
      ]),
    ).toEqual([]);
    const text = ['---', '---', ...lines.map((line) => line.replace(/^# (.*)$/, '{/* $1 */}'))];
    expect(
      remaining('a.mdx', text, [
        ['plain-http', 5],
        ['unused-source', 5],
      ]),
    ).toEqual([]);
  });

  it('silences its own rule alone, in its own file alone', () => {
    const lines = ['# check-ignore plain-http: as it was read', 'a: 1'];
    const [left] = remaining('a.yaml', lines, [['unused-source', 2]]);
    expect(left).toBe('2:1 unused-source');
    const elsewhere = applySilences(
      [problem('plain-http', 'b.yaml', 2)],
      new Map([['a.yaml', lines.join('\n')]]),
      true,
    );
    expect(elsewhere).toHaveLength(2);
  });

  it('silences notes too', () => {
    const lines = ['# check-ignore source-not-archived: no archive takes it', 'a: 1'];
    expect(remaining('a.yaml', lines, [['source-not-archived', 2]])).toEqual([]);
  });
});

describe('a silence is told of', () => {
  const told = (line: string, rule?: RuleName) => {
    const file = 'a.yaml';
    const problems = rule === undefined ? [] : [problem(rule, file, 2)];
    const left = applySilences(problems, new Map([[file, `${line}\na: 1`]]), true);
    return left.map(({ rule, message }) => `${rule}: ${message}`);
  };

  it('without a reason, and does not hold', () => {
    expect(told('# check-ignore plain-http', 'plain-http')).toEqual([
      ...[
        'plain-http: It is so.',
        'useless-silence: The rule "plain-http" is silenced without a reason.',
      ],
    ]);
    expect(told('# check-ignore plain-http:  ', 'plain-http')).toHaveLength(2);
  });

  it.each(['plian-http', '', 'constructor', 'toString', '-proto-'])(
    'of a rule that does not exist: %j',
    (name) => {
      expect(told(`# check-ignore ${name}: so`)).toEqual([
        `useless-silence: "${name}" is no rule that could be silenced.`,
      ]);
    },
  );

  it('of an error, which stays', () => {
    expect(told('# check-ignore bad-date: so', 'bad-date')).toEqual([
      'bad-date: It is so.',
      'useless-silence: The rule "bad-date" cannot be silenced: what it finds would mislead a reader.',
    ]);
  });

  it('where it finds nothing', () => {
    expect(told('# check-ignore plain-http: so')).toEqual([
      'useless-silence: The rule "plain-http" finds nothing here to silence.',
    ]);
  });

  it('but not of its finding nothing before the rules have run', () => {
    const lines = ['# check-ignore plain-http: so', 'a: 1'];
    expect(remaining('a.yaml', lines, [], false)).toEqual([]);
  });

  it('with its place', () => {
    const lines = ['a:', '  - b: 1 # check-ignore plain-http: so'];
    expect(remaining('a.yaml', lines, [])).toEqual(['2:10 useless-silence']);
  });
});

describe('no silence', () => {
  it.each([
    ['a.md', ['---', '---', '# check-ignore plain-http: a heading']],
    ['a.md', ['---', '---', '{/* check-ignore plain-http: no Markdown */}']],
    ['a.yaml', ['a: "x#check-ignore plain-http: a value"']],
    ['a.yaml', ['a: see check-ignore']],
  ])('stands in %s: %j', (file, lines) => {
    expect(remaining(file, lines, [])).toEqual([]);
  });

  it('takes long to be told from a line that only begins like one', () => {
    const line = `# check-ignore plain-http:${' '.repeat(200_000)}x`;
    expect(remaining('a.yaml', [line], [])).toEqual([]);
  }, 1000);
});
