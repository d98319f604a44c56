import type { LocatedProblem } from '../check/check-content.ts';
import { counted, formatProblems, legible } from './format-problems.ts';

interface Context {
  /** What was typed, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** How many notes are left out of the list. */
  readonly notes: number;
}

/** The ways of writing a list of problems, by the name that `--format` takes. */
export const FORMATS = {
  text: asText,
  json: asJson,
  github: asAnnotations,
} as const;

export type Format = keyof typeof FORMATS;

/** For people at a terminal, with the line that is meant. */
function asText(problems: readonly LocatedProblem[], { files, notes }: Context): string {
  const list =
    problems.length > 0
      ? formatProblems(problems, (problem) => codeFrame(problem, files))
      : 'The content has no problems.';
  return notes > 0 ? `${list} ${counted(notes, 'note')} left out: see them with --notes.` : list;
}

/** For other programs: a list of problems, one object each. */
function asJson(problems: readonly LocatedProblem[]): string {
  return JSON.stringify(problems, null, 2);
}

/** For CI services that show workflow commands beside the line, one command each. */
function asAnnotations(problems: readonly LocatedProblem[]): string {
  const LEVELS = { error: 'error', warning: 'warning', note: 'notice' } as const;
  return problems
    .map(({ severity, file, line, column, rule, message, hint }) => {
      const properties = [
        ['file', file],
        ['line', line],
        ['col', column],
        ['title', rule],
      ]
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${String(name)}=${escapeProperty(String(value))}`)
        .join(',');
      const text = [message, hint ?? ''].filter(Boolean).map(legible).join('\n');
      return `::${LEVELS[severity]} ${properties}::${escapeText(text)}`;
    })
    .join('\n');
}

const WIDEST = 100;
/** Control characters and marks that turn the direction of writing would garble the frame. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu;

/** The line that is meant, with a caret under the column. Long lines are cut around it. */
function codeFrame(
  { file, line, column }: LocatedProblem,
  files: ReadonlyMap<string, string>,
): string | undefined {
  const text = files.get(file);
  const typed = line === undefined || text === undefined ? undefined : lineIn(text, line);
  if (typed === undefined || line === undefined || typed.trim() === '') return undefined;
  const at = (column ?? 1) - 1;
  const start = Math.max(0, at - WIDEST / 2);
  const shown = typed
    .slice(start, start + WIDEST)
    .replace(UNSEEN, (sign) => ' '.repeat(sign.length));
  const number = String(line);
  return `  ${number} | ${shown}\n  ${' '.repeat(number.length)} | ${' '.repeat(at - start)}^`;
}

/** A line of a text by its number, from 1. */
function lineIn(text: string, number: number): string | undefined {
  // Columns count from after a byte order mark, as the check does.
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let line = 1; line < number; line += 1) {
    const end = text.indexOf('\n', start);
    if (end < 0) return undefined;
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  return end < 0 ? text.slice(start) : text.slice(start, end).replace(/\r$/, '');
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
