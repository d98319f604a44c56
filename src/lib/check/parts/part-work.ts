import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../problems/problem.ts';
import { locateProblems, type LocatedProblem } from '../locate-problems.ts';
import type { ReadFile } from '../read-content.ts';
import { readSourceText, type SourceText } from '../source-text.ts';
import { checkPart, type PartSettings } from './check-part.ts';
import { fileNames, type FileNames } from './file-names.ts';
import { wholeOf, type Whole } from './whole.ts';

/**
 * What a thread is asked to do: first to read names, then, when those of all files are known, to check part after part,
 * and at last to say where some of the problems are.
 */
export type Task =
  | { readonly names: readonly string[]; readonly folder: string }
  | {
      readonly files: readonly string[];
      readonly names: readonly FileNames[];
      readonly settings: PartSettings;
    }
  | { readonly part: readonly string[] }
  | { readonly located: readonly Problem[]; readonly within: string };

/** What works off tasks, one after the other. */
export function partWork(): (task: Task, read?: ReadFile) => unknown {
  let whole: Whole | undefined;
  let settings: PartSettings | undefined;
  return (task, read) => {
    if ('folder' in task) return fileNames(task.folder, task.names, read);
    if ('located' in task) return locate(task.located, task.within, read);
    if ('files' in task) {
      whole = wholeOf(task.files, task.names);
      ({ settings } = task);
      return undefined;
    }
    if (whole === undefined || settings === undefined) throw new Error('The names come first.');
    return checkPart(task.part, whole, settings, read);
  };
}

/** Works out where problems are in files that were read before, and so can be. */
function locate(
  problems: readonly Problem[],
  folder: string,
  read: ReadFile = readFileSync,
): LocatedProblem[] {
  return [...Map.groupBy(problems, ({ file }) => contentPathOf(file))].flatMap(([path, own]) => {
    const text: SourceText = readSourceText(path, read(join(folder, path)).toString('utf8'));
    return locateProblems(own, new Map([[path, text]]));
  });
}

/** The path below `content/` of a file that is named by its path below the project's root. */
export function contentPathOf(file: string): string {
  return file.replace(/^content\//, '');
}
