import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stopping } from '../src/lib/check/check-content.ts';
import { checkInParts } from '../src/lib/check/parts/check-in-parts.ts';
import { isPartialDate } from '../src/lib/dates/partial-date.ts';
import { FORMATS, type Format } from '../src/lib/problems/formats.ts';
import { CACHE } from './cache-folder.ts';
import { codeKey } from './parts/code-key.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/**
 * All problems of all content. Exit code 0: nothing that stops a build; 1: problems; 2: the check could not run.
 * Usage: npm run check -- [--format text|json|github] [--strict] [--notes] [--today YYYY-MM-DD] [--root FOLDER]
 */
try {
  const { values } = parseArgs({
    options: {
      format: { type: 'string', default: 'text' },
      strict: { type: 'boolean', default: false },
      notes: { type: 'boolean', default: false },
      today: { type: 'string' },
      root: { type: 'string', default: process.cwd() },
    },
  });
  if (!Object.hasOwn(FORMATS, values.format))
    throw new Error(`There is no format "${values.format}": ${Object.keys(FORMATS).join(', ')}.`);
  const print = FORMATS[values.format as Format];
  if (values.today !== undefined && !(values.today.length === 10 && isPartialDate(values.today)))
    throw new Error(`--today is "${values.today}", which is no day. Write it as 2031-05-09.`);
  const {
    problems,
    files,
    notes: others,
  } = await checkInParts(values.root, values.today, {
    areNotesListed: values.notes,
    keep: async () => ({ folder: join(PROJECT, CACHE, 'check'), code: await codeKey(PROJECT) }),
  });
  const notes = others + problems.filter(({ severity }) => severity === 'note').length;
  const shown = values.notes ? problems : problems.filter(({ severity }) => severity !== 'note');
  const text = print(shown, { files, notes: values.notes ? 0 : notes });
  if (text !== '') console.log(text);
  process.exitCode = stopping(problems, values.strict).length > 0 ? 1 : 0;
} catch (error) {
  console.error(
    `The check could not run. ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 2;
}
