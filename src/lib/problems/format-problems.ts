import type { LocatedProblem } from '../check/check-content.ts';

/**
 * The list as an author reads it in a terminal: file, line, column, weight and rule; what is wrong; the line that is
 * meant, if the caller can show it; how to mend it.
 */
export function formatProblems(
  problems: readonly LocatedProblem[],
  frame: (problem: LocatedProblem) => string | undefined = () => undefined,
): string {
  const blocks = problems.map((problem) => {
    const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined);
    const lines = [
      `${legible(place.join(':'))}  ${problem.severity}  ${problem.rule}`,
      `  ${legible(problem.message)}`,
      frame(problem),
      problem.hint && `  ${legible(problem.hint)}`,
    ];
    return lines.filter(Boolean).join('\n');
  });
  const files = new Set(problems.map(({ file }) => file)).size;
  const count = `${counted(problems.length, 'problem')} in ${counted(files, 'file')}.`;
  return [...blocks, count].join('\n\n');
}

const LONGEST_MESSAGE = 800;

/**
 * Messages quote what was typed, and that may be anything: what would steer a terminal is shown as its code, and what
 * would fill the screen is cut in the middle.
 */
export function legible(message: string): string {
  const cut =
    message.length <= LONGEST_MESSAGE
      ? message
      : `${message.slice(0, LONGEST_MESSAGE / 2)} … ${message.slice(-LONGEST_MESSAGE / 2)}`;
  return cut.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu,
    (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** "1 problem", "2 problems". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
