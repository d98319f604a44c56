import type { Problem } from '../problems/problem.ts';
import { RULES, type Severity } from '../problems/rules.ts';
import type { SourceText } from './source-text.ts';

/** A problem with its place worked out. Line and column are 1-based, and absent where the whole file is meant. */
export interface LocatedProblem extends Omit<Problem, 'place'> {
  readonly severity: Severity;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Works out where problems are. `texts` are the files by their path below `content/`.
 */
export function locateProblems(
  problems: readonly Problem[],
  texts: ReadonlyMap<string, Pick<SourceText, 'locate'>>,
): LocatedProblem[] {
  return problems.map((found): LocatedProblem => {
    const { place, ...problem } = found;
    const text = texts.get(problem.file.replace(/^content\//, ''));
    const { severity } = RULES[problem.rule];
    if (place === undefined) return { ...problem, severity };
    if (text !== undefined) return { ...problem, severity, ...text.locate(place) };
    // A file that is neither YAML nor Markdown has lines and columns alone.
    return 'line' in place ? { ...problem, severity, ...place } : { ...problem, severity };
  });
}

/** By file, line and column. */
export function byPlace(a: LocatedProblem, b: LocatedProblem): number {
  return (
    (a.file === b.file ? 0 : a.file.localeCompare(b.file, 'en')) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    a.rule.localeCompare(b.rule, 'en')
  );
}
