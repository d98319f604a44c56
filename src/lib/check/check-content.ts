import { join } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { buildRecord } from '../record/build-record.ts';
import type { PlainRecord } from '../record/record.ts';
import { readContent } from './read-content.ts';

/** A problem with its place worked out. Line and column are 1-based, and absent where the whole file is meant. */
export interface LocatedProblem extends Omit<Problem, 'place'> {
  readonly line?: number;
  readonly column?: number;
}

export interface CheckResult {
  readonly record: PlainRecord;
  /** By file, line and column. */
  readonly problems: readonly LocatedProblem[];
}

/** Everything that is wrong with the content of a project, in one go. `root` is the folder that holds `content/`. */
export async function checkContent(root: string): Promise<CheckResult> {
  const { content, problems: found, texts } = await readContent(join(root, 'content'));
  const { record, problems: unresolved } = buildRecord(content);
  const problems = [...found, ...unresolved].map(({ place, ...problem }): LocatedProblem => {
    const text = texts.get(problem.file.replace(/^content\//, ''));
    return place === undefined || text === undefined
      ? problem
      : { ...problem, ...text.locate(place) };
  });
  return { record, problems: problems.sort(byPlace) };
}

function byPlace(a: LocatedProblem, b: LocatedProblem): number {
  return (
    a.file.localeCompare(b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    a.rule.localeCompare(b.rule)
  );
}
