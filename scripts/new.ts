import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { checkContent } from '../src/lib/check/check-content.ts';
import { draftsOf, type Answers } from '../src/lib/new/drafts.ts';
import { insertEntry } from '../src/lib/new/insert-entry.ts';
import { KINDS, QUESTIONS, type Kind, type Question } from '../src/lib/new/questions.ts';
import { formatProblems } from '../src/lib/problems/format-problems.ts';

/**
 * Starts an explainer, section, claim, event, term, source or person that passes the check. Asks for what no flag gives,
 * where there is a terminal to ask at. Refuses to overwrite, and takes back what does not pass.
 * Usage: npm run new -- KIND [--id ID] [--title TEXT] …
 */
const content = join(process.cwd(), 'content');
try {
  const { kind, flags } = readArguments();
  const answers = await collectAnswers(QUESTIONS[kind], flags);
  const { record } = await checkContent(process.cwd());
  const explainer = record.explainers.find(({ id }) => id === answers['explainer']);
  if ('explainer' in answers && explainer === undefined)
    throw new Error(
      `There is no explainer "${answers['explainer'] ?? ''}". There are: ${record.explainers.map(({ id }) => id).join(', ')}.`,
    );
  const drafts = draftsOf(kind, answers, {
    sections: explainer?.sections.length ?? 0,
    today: flags['today'] ?? new Date().toISOString().slice(0, 10),
  });
  const files = await Promise.all(
    drafts.map(async (draft) => {
      const path = join(content, draft.path);
      const before = existsSync(path) ? await readFile(path, 'utf8') : undefined;
      if ('text' in draft && before !== undefined)
        throw new Error(`content/${draft.path} is there already, and is left as it is.`);
      const text =
        'text' in draft ? draft.text : insertEntry(before ?? '', draft.list, draft.entry);
      return { path, name: `content/${draft.path}`, before, text };
    }),
  );
  for (const { path, text } of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  await keepOnlyIfSound(files);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function readArguments(): { kind: Kind; flags: { [name: string]: string } } {
  const names = new Set(Object.values(QUESTIONS).flatMap((list) => list.map(({ name }) => name)));
  const options = Object.fromEntries(
    [...names, 'today'].map((name) => [name, { type: 'string' as const }]),
  );
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const kind = KINDS.find((name) => name === positionals[0]);
  if (kind === undefined)
    throw new Error(`Say what to start: npm run new -- KIND, with one of ${KINDS.join(', ')}.`);
  const given = Object.entries(values).filter((entry): entry is [string, string] =>
    entry.every((part) => typeof part === 'string'),
  );
  return { kind, flags: Object.fromEntries(given) };
}

async function collectAnswers(
  questions: readonly Question[],
  flags: { readonly [name: string]: string },
): Promise<Answers> {
  const missing = questions.filter(
    ({ name, fallback }) => flags[name] === undefined && fallback === undefined,
  );
  if (!process.stdin.isTTY && missing.length > 0)
    throw new Error(`Missing: ${missing.map(({ name, ask }) => `\n  --${name}  ${ask}`).join('')}`);
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : undefined;
  const answers: { [name: string]: string } = {};
  for (const { name, ask, fallback } of questions) {
    let answer = flags[name];
    while (answer === undefined || (answer === '' && fallback === undefined)) {
      const hint = fallback ? ` [${fallback}]` : '';
      answer = (await terminal?.question(`${ask}${hint} `))?.trim() ?? '';
      if (answer === '' && fallback !== undefined) answer = fallback;
    }
    answers[name] = answer;
  }
  terminal?.close();
  return answers;
}

/** Checks everything again with the new files in place; errors in them undo what was written. */
async function keepOnlyIfSound(
  files: readonly { path: string; name: string; before: string | undefined }[],
): Promise<void> {
  const { problems } = await checkContent(process.cwd());
  const names = files.map(({ name }) => name);
  const wrong = problems.filter(
    ({ severity, file }) => severity === 'error' && names.includes(file),
  );
  if (wrong.length === 0) {
    console.log(names.map((name) => `Wrote ${name}`).join('\n'));
    return;
  }
  for (const { path, before } of files)
    await (before === undefined ? rm(path) : writeFile(path, before));
  throw new Error(`${formatProblems(wrong)}\nNothing was kept.`);
}
