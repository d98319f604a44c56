import { RULES, type RuleName } from '../problems/rules.ts';
import type { LocatedProblem } from './locate-problems.ts';

/** The comments of each part of a file; what follows "check-ignore" names a rule and, after a colon, the reason. */
const COMMENTS = {
  yaml: /(?:^|\s)#\s*check-ignore\b(.*)$/,
  md: /<!--\s*check-ignore\b(.*?)-->\s*$/,
  mdx: /\{\/\*\s*check-ignore\b(.*?)\*\/\}\s*$/,
} as const;
/** Nobody writes a reason of that length in one line. */
const LONGEST_LINE = 1000;

interface Silence {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The last line that it speaks for. */
  readonly until: number;
  readonly rule: string;
  readonly reason: string;
}

/** The problems that remain where authors silenced a rule once with a reason; silences that serve nothing are problems. */
export function applySilences(
  problems: readonly LocatedProblem[],
  files: ReadonlyMap<string, string>,
  haveRulesRun: boolean,
): LocatedProblem[] {
  const silences = [...files].flatMap(([file, text]) => findSilences(file, text));
  const used = new Set<Silence>();
  const remaining = problems.filter((problem) => {
    const silence = silences.find(
      (candidate) =>
        candidate.file === problem.file &&
        candidate.rule === problem.rule &&
        candidate.reason !== '' &&
        problem.line !== undefined &&
        problem.line >= candidate.line &&
        problem.line <= candidate.until,
    );
    if (silence === undefined || RULES[problem.rule].severity === 'error') return true;
    used.add(silence);
    return false;
  });
  // Before the rules have run, nothing can be said of what they would find.
  if (!haveRulesRun) return remaining;
  return [...remaining, ...silences.filter((silence) => !used.has(silence)).map(uselessSilence)];
}

/** Whether a rule may be silenced in a text: comments are rare, and quicker to look for than words. */
export function maySilence(text: string): boolean {
  const hasComments = text.includes('#') || text.includes('<!--') || text.includes('{/*');
  return hasComments && text.includes('check-ignore');
}

function findSilences(file: string, text: string): Silence[] {
  if (!maySilence(text)) return [];
  const lines = text.split(/\r?\n/);
  const front = frontMatterEnd(file, lines);
  return lines.flatMap((typed, at): Silence[] => {
    if (typed.length > LONGEST_LINE) return [];
    const isYaml = at < front;
    const match = COMMENTS[isYaml ? 'yaml' : file.endsWith('.mdx') ? 'mdx' : 'md'].exec(typed);
    if (match === null) return [];
    const [, rule = '', reason = ''] = /^\s*([\w-]*)\s*:?(.*)$/.exec(match[1] ?? '') ?? [];
    const isAlone = typed.slice(0, match.index).trim() === '';
    const until = !isAlone ? at : isYaml ? nextField(lines, at) : blockEnd(lines, at);
    const column = typed.indexOf(typed.slice(match.index).trimStart()) + 1;
    return [{ file, line: at + 1, column, until: until + 1, rule, reason: reason.trim() }];
  });
}

/** How many lines at the top are YAML. */
function frontMatterEnd(file: string, lines: readonly string[]): number {
  if (file.endsWith('.yaml')) return lines.length;
  return lines.findIndex((line, at) => at > 0 && /^---[ \t]*$/.test(line));
}

/** The line of a field that a comment stands above: further comments may stand between. */
function nextField(lines: readonly string[], at: number): number {
  const next = lines.findIndex((line, later) => later > at && !/^\s*#/.test(line));
  return next < 0 ? at : next;
}

/** The end of the paragraph that a comment stands above, with or without an empty line or other comments between. */
function blockEnd(lines: readonly string[], at: number): number {
  const isComment = (line: string) => /^\s*(?:<!--.*-->|\{\/\*.*\*\/\})\s*$/.test(line);
  const start = lines.findIndex(
    (line, later) => later > at && line.trim() !== '' && !isComment(line),
  );
  if (start < 0) return at;
  const end = lines.findIndex((line, later) => later > start && line.trim() === '');
  return (end < 0 ? lines.length : end) - 1;
}

function uselessSilence({ file, line, column, rule, reason }: Silence): LocatedProblem {
  const known = Object.hasOwn(RULES, rule);
  const name = known ? (rule as RuleName) : undefined;
  const message = !known
    ? `"${rule}" is no rule that could be silenced.`
    : name !== undefined && RULES[name].severity === 'error'
      ? `The rule "${rule}" cannot be silenced: what it finds would mislead a reader.`
      : reason === ''
        ? `The rule "${rule}" is silenced without a reason.`
        : `The rule "${rule}" finds nothing here to silence.`;
  const hint =
    known && reason === ''
      ? `Write why: check-ignore ${rule}: the reason.`
      : 'Take the note away, or correct the name of the rule.';
  return { rule: 'useless-silence', severity: 'warning', file, line, column, message, hint };
}
