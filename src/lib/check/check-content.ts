import { join } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { RULES, type Severity } from '../problems/rules.ts';
import { buildRecord } from '../record/build-record.ts';
import type { Content } from '../record/content.ts';
import type { PlainRecord } from '../record/record.ts';
import { brokenLines, checkAddresses } from './check-addresses.ts';
import { readContent } from './read-content.ts';
import { NO_HOUSE_STYLE } from '../schemas/house-style.ts';
import { runRules } from './rules/run-rules.ts';
import { applySilences } from './silences.ts';

/** A problem with its place worked out. Line and column are 1-based, and absent where the whole file is meant. */
export interface LocatedProblem extends Omit<Problem, 'place'> {
  readonly severity: Severity;
  readonly line?: number;
  readonly column?: number;
}

export interface CheckResult {
  /** All that was read and fits its schema. */
  readonly content: Content;
  readonly record: PlainRecord;
  /** By file, line and column. */
  readonly problems: readonly LocatedProblem[];
  /** What was typed, by path from the project's root. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Everything that is wrong with the content of a project, in one go. `root` is the folder that holds `content/`. `today`
 * is held against deadlines; without it they are held against the newest day on which an explainer was updated.
 */
export async function checkContent(root: string, today?: string): Promise<CheckResult> {
  const read = await readContent(join(root, 'content'));
  const { content, problems: found, lock, texts, files } = read;
  const { record, problems: unresolved } = buildRecord(content);
  const updated = record.explainers.map((explainer) => explainer.updated).sort();
  const houseStyle = content.houseStyle[0]?.data ?? NO_HOUSE_STYLE;
  const newest = today ?? updated.at(-1) ?? '';
  const wrong = [...found, ...unresolved];
  // What does not hold together would show up again in every rule: first things first.
  const style =
    wrong.length > 0
      ? []
      : [
          ...runRules({ content, record, houseStyle, today: newest }),
          ...checkAddresses(content, record, lock),
        ];
  const all = [...wrong, ...brokenLines(lock), ...style];
  const problems = all.map(({ place, ...problem }): LocatedProblem => {
    const text = texts.get(problem.file.replace(/^content\//, ''));
    const { severity } = RULES[problem.rule];
    if (place === undefined) return { ...problem, severity };
    if (text !== undefined) return { ...problem, severity, ...text.locate(place) };
    // A file that is neither YAML nor Markdown has lines and columns alone.
    return 'line' in place ? { ...problem, severity, ...place } : { ...problem, severity };
  });
  return {
    content,
    record,
    problems: applySilences(problems, files, wrong.length === 0).sort(byPlace),
    files,
  };
}

/** The problems that stop a build: errors, and warnings too where it is strict. Notes never do. */
export function stopping(problems: readonly LocatedProblem[], isStrict: boolean): LocatedProblem[] {
  return problems.filter(
    ({ severity }) => severity === 'error' || (isStrict && severity === 'warning'),
  );
}

function byPlace(a: LocatedProblem, b: LocatedProblem): number {
  return (
    a.file.localeCompare(b.file, 'en') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    a.rule.localeCompare(b.rule, 'en')
  );
}
