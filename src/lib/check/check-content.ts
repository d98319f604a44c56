import { join } from 'node:path';
import { buildRecord } from '../record/build-record.ts';
import type { Content } from '../record/content.ts';
import type { PlainRecord } from '../record/record.ts';
import { RULES } from '../problems/rules.ts';
import { brokenLines, checkAddresses } from './check-addresses.ts';
import { readContent } from './read-content.ts';
import { NO_HOUSE_STYLE } from '../schemas/house-style.ts';
import { runRules } from './rules/run-rules.ts';
import { byPlace, locateProblems, type LocatedProblem } from './locate-problems.ts';
import { applySilences } from './silences.ts';

export type { LocatedProblem };

export interface CheckResult {
  /** All that was read and fits its schema. */
  readonly content: Content;
  readonly record: PlainRecord;
  /** By file, line and column. */
  readonly problems: readonly LocatedProblem[];
  /** What was typed, by path from the project's root. */
  readonly files: ReadonlyMap<string, string>;
}

export interface CheckOptions {
  /** Held against deadlines; without it they are held against the newest day on which an explainer was updated. */
  readonly today?: string | undefined;
  /** True where memory is short and nobody is shown notes: all but those that may be silenced are left out. */
  readonly isLean?: boolean;
}

/** Everything that is wrong with the content of a project, in one go. `root` is the folder that holds `content/`. */
export async function checkContent(
  root: string,
  { today, isLean = false }: CheckOptions = {},
): Promise<CheckResult> {
  const read = await readContent(join(root, 'content'), isLean);
  const { content, problems: found, lock, texts, files, odd } = read;
  const { record, problems: unresolved } = buildRecord(content, undefined, {
    areTreesKept: !isLean,
  });
  const updated = record.explainers.map((explainer) => explainer.updated).sort();
  const houseStyle = content.houseStyle[0]?.data ?? NO_HOUSE_STYLE;
  const newest = today ?? updated.at(-1) ?? '';
  const wrong = [...found, ...unresolved];
  // What does not hold together would show up again in every rule: first things first.
  const style =
    wrong.length > 0
      ? []
      : [
          ...runRules({ content, record, houseStyle, today: newest }, undefined, odd),
          ...checkAddresses(content, record, lock),
        ];
  const all = [...wrong, ...brokenLines(lock), ...style];
  const told = isLean
    ? all.filter(({ rule, file }) => RULES[rule].severity !== 'note' || files.has(file))
    : all;
  const problems = locateProblems(told, texts);
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
