import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { ID_PATTERN, readContentPath, type ContentPath } from '../content-paths.ts';
import type { Problem } from '../problems/problem.ts';
import type { Content, Entry } from '../record/content.ts';
import { claimSchema } from '../schemas/claim.ts';
import { correctionsSchema } from '../schemas/corrections.ts';
import { explainerSchema } from '../schemas/explainer.ts';
import { pageSchema } from '../schemas/page.ts';
import { peopleSchema } from '../schemas/person.ts';
import { sectionSchema } from '../schemas/section.ts';
import { sourcesSchema } from '../schemas/source.ts';
import { termSchema } from '../schemas/term.ts';
import { timelineSchema } from '../schemas/timeline.ts';
import { schemaProblems } from './schema-problems.ts';
import { readSourceText, type SourceText } from './source-text.ts';

const SCHEMAS = {
  explainer: explainerSchema,
  section: sectionSchema,
  claim: claimSchema,
  timeline: timelineSchema,
  corrections: correctionsSchema,
  term: termSchema,
  sources: sourcesSchema,
  people: peopleSchema,
  page: pageSchema,
} satisfies { [kind in ContentPath['kind']]: z.ZodType };

/** Where each kind of file goes in the content. */
const LISTS = {
  explainer: 'explainers',
  section: 'sections',
  claim: 'claims',
  timeline: 'timelines',
  corrections: 'corrections',
  term: 'terms',
  sources: 'sources',
  people: 'people',
  page: 'pages',
} as const satisfies { [kind in ContentPath['kind']]: keyof Content };

export interface ReadContent {
  readonly content: Content;
  readonly problems: readonly Problem[];
  /** By path below `content/`. */
  readonly texts: ReadonlyMap<string, SourceText>;
}

/** Reads every file below a content folder and holds it against its schema. Throws only where the folder cannot be read. */
export async function readContent(folder: string): Promise<ReadContent> {
  const texts = new Map<string, SourceText>();
  const problems: Problem[] = [];
  const lists = {
    ...{ explainers: [], sections: [], claims: [], timelines: [], corrections: [] },
    ...{ terms: [], sources: [], people: [], pages: [], unreadable: [] },
  } as { [list in keyof Content]: unknown[] };

  for (const path of await listFiles(folder)) {
    const kind = readContentPath(path);
    const report = (problem: Omit<Problem, 'file'>) =>
      problems.push({ ...problem, file: `content/${path}` });
    if (kind === undefined) {
      if (/\.(mdx?|ya?ml)$/.test(path)) report(misplaced(path));
      continue;
    }
    const text = readSourceText(path, await readFile(join(folder, path), 'utf8'));
    texts.set(path, text);
    for (const problem of nameProblems(kind, path)) report(problem);
    for (const { message, line, column } of text.mistakes)
      report({
        rule: 'broken-yaml',
        place: { line, column },
        message: `The YAML cannot be read: ${message}`,
      });
    const data: unknown = text.mistakes.length > 0 ? undefined : toPlainData(text);
    const schema = SCHEMAS[kind.kind];
    const parsed = schema.safeParse(data ?? {});
    if (text.mistakes.length === 0 && !parsed.success)
      for (const problem of schemaProblems(schema, parsed.error.issues, data ?? {}))
        report(problem);
    if (parsed.success && text.mistakes.length === 0) {
      const entry: Entry<unknown> = { path, data: parsed.data, body: text.body };
      lists[LISTS[kind.kind]].push(entry);
    } else lists.unreadable.push(kind);
  }
  // Each list was filled only with entries that its own schema parsed.
  return { content: lists as unknown as Content, problems, texts };
}

function toPlainData(text: SourceText): unknown {
  return text.yaml?.toJS({ maxAliasCount: 100 });
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

function misplaced(path: string): Omit<Problem, 'file'> {
  return {
    rule: 'unknown-file',
    message: `Nothing reads ${path}: it stands where no content is expected.`,
    hint: 'docs/content.md lists where each kind of file belongs.',
  };
}

function nameProblems(kind: ContentPath, path: string): Omit<Problem, 'file'>[] {
  const name = path.split('/').at(-1) ?? path;
  if (kind.kind === 'section' && kind.id === '')
    return [
      {
        rule: 'section-without-id',
        message: `The file name "${name}" gives the section no id.`,
        hint: 'Name it by number and id: 04-cost.mdx gets the address #cost.',
      },
    ];
  const id = 'id' in kind ? kind.id : 'explainer' in kind ? kind.explainer : 'ok';
  if (ID_PATTERN.test(id)) return [];
  return [
    {
      rule: 'bad-id',
      message: `The file name gives the id "${id}", which cannot be an address.`,
      hint: 'Ids are lower-case words and digits joined by hyphens: bridge-toll-2031.',
    },
  ];
}
