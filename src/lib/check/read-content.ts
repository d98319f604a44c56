import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import {
  CONTENT_PATTERNS,
  ID_PATTERN,
  readContentPath,
  type ContentPath,
} from '../content-paths.ts';
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

  const paths = await listFiles(folder);
  for (const { path, kind, message } of missingFiles(paths)) {
    problems.push({ rule: 'missing-file', file: `content/${path}`, message });
    lists.unreadable.push(kind);
  }
  for (const path of paths) {
    const kind = readContentPath(path);
    const report = (problem: Omit<Problem, 'file'>) =>
      problems.push({ ...problem, file: `content/${path}` });
    if (kind === undefined) {
      if (/\.(mdx?|ya?ml)$/i.test(path)) report(misplaced(path));
      continue;
    }
    const text = readSourceText(path, await readFile(join(folder, path), 'utf8'));
    texts.set(path, text);
    for (const problem of nameProblems(kind, path)) report(problem);
    if (text.mistake !== undefined) report(text.mistake);
    const schema = SCHEMAS[kind.kind];
    const parsed = schema.safeParse(text.data ?? {});
    if (text.mistake === undefined && !parsed.success)
      for (const problem of schemaProblems(schema, parsed.error.issues, text.data ?? {}))
        report(problem);
    if (parsed.success && text.mistake === undefined) {
      const entry: Entry<unknown> = { path, data: parsed.data, body: text.body };
      lists[LISTS[kind.kind]].push(entry);
    } else lists.unreadable.push(kind);
  }
  // Each list was filled only with entries that its own schema parsed.
  return { content: lists as unknown as Content, problems, texts };
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** Files that must be there and are not: what a site and each of its explainers cannot do without. */
function missingFiles(
  paths: readonly string[],
): { path: string; kind: ContentPath; message: string }[] {
  const explainers = new Set(
    paths.flatMap((path) => /^explainers\/([^/]+)\//.exec(path)?.[1] ?? []),
  );
  const needed: { path: string; kind: ContentPath; what: string }[] = [
    { path: 'people.yaml', kind: { kind: 'people' }, what: 'people and organisations' },
    { path: 'pages/method.md', kind: { kind: 'page', id: 'method' }, what: 'page on the method' },
    ...[...explainers].flatMap((explainer) => [
      {
        path: `explainers/${explainer}/index.mdx`,
        kind: { kind: 'explainer' as const, explainer },
        what: 'title and opening of the explainer',
      },
      {
        path: `explainers/${explainer}/timeline.yaml`,
        kind: { kind: 'timeline' as const, explainer },
        what: 'timeline of the explainer',
      },
    ]),
  ];
  return needed
    .filter(({ path }) => !paths.includes(path))
    .map(({ path, kind, what }) => ({
      path,
      kind,
      message: `The file is missing: it holds the ${what}.`,
    }));
}

function misplaced(path: string): Omit<Problem, 'file'> {
  const [folder = ''] = path.split('/');
  const all = Object.values(CONTENT_PATTERNS);
  const near = all.filter((pattern) => pattern.startsWith(`${folder}/`));
  return {
    rule: 'unknown-file',
    message: 'Nothing reads a file of this name in this folder.',
    hint: `These are read: ${(near.length > 0 ? near : all).join(', ')}.`,
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
