import type { LocatedProblem } from '../check/check-content.ts';

/** The list as an author reads it in a terminal: file, line, column and rule, what is wrong, how to mend it. */
export function formatProblems(problems: readonly LocatedProblem[]): string {
  const blocks = problems.map((problem) => {
    const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined);
    const lines = [`${place.join(':')}  ${problem.rule}`, `  ${problem.message}`];
    if (problem.hint) lines.push(`  ${problem.hint}`);
    return lines.join('\n');
  });
  const files = new Set(problems.map(({ file }) => file)).size;
  const count = `${counted(problems.length, 'problem')} in ${counted(files, 'file')}.`;
  return [...blocks, count].join('\n\n');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
