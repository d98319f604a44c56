import { checkPart, type PartSettings } from './check-part.ts';
import { fileNames, type FileNames } from './file-names.ts';
import { wholeOf, type Whole } from './whole.ts';

/** What a thread is asked to do: first to read names, then, when those of all files are known, to check part after part. */
export type Task =
  | { readonly names: readonly string[]; readonly folder: string }
  | {
      readonly files: readonly string[];
      readonly names: readonly FileNames[];
      readonly settings: PartSettings;
    }
  | { readonly part: readonly string[] };

/** What works off tasks, one after the other. */
export function partWork(): (task: Task) => unknown {
  let whole: Whole | undefined;
  let settings: PartSettings | undefined;
  return (task) => {
    if ('folder' in task) return fileNames(task.folder, task.names);
    if ('files' in task) {
      whole = wholeOf(task.files, task.names);
      ({ settings } = task);
      return undefined;
    }
    if (whole === undefined || settings === undefined) throw new Error('The names come first.');
    return checkPart(task.part, whole, settings);
  };
}
