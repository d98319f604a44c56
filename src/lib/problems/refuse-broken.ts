import type { Problem } from './problem.ts';

/** @throws where anything keeps a record from holding together, with a list of it and where to read more. */
export function refuseBroken(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const list = problems.map(({ file, rule, message }) => `${file}  ${rule}  ${message}`);
  throw new Error(`The record does not hold together. Run "npm run check".\n${list.join('\n')}`);
}
