import { readFileSync, type Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { LOCK_FILE, parseAnchorsLock, type AnchorsLock } from '../addresses/anchors-lock.ts';
import { dealLists } from '../addresses/deal-lists.ts';
import { readContentPath, type ContentPath } from '../content-paths.ts';
import type { Problem } from '../problems/problem.ts';
import type { Content, Entry } from '../record/content.ts';
import { claimSchema } from '../schemas/claim.ts';
import { correctionsSchema } from '../schemas/corrections.ts';
import { explainerSchema } from '../schemas/explainer.ts';
import { figureSchema } from '../schemas/figure.ts';
import { fitSchema } from '../schemas/fit-schema.ts';
import { houseStyleSchema } from '../schemas/house-style.ts';
import { pageSchema } from '../schemas/page.ts';
import { peopleSchema } from '../schemas/person.ts';
import { sectionSchema } from '../schemas/section.ts';
import { sourcesSchema } from '../schemas/source.ts';
import { termSchema } from '../schemas/term.ts';
import { timelineSchema } from '../schemas/timeline.ts';
import { pointAt } from './rules/typed-place.ts';
import { hiddenCharacter } from './hidden-characters.ts';
import { hasOddCharacters } from './odd-characters.ts';
import { schemaProblems } from './schema-problems.ts';
import { misplaced, missingFiles, nameProblems } from './file-problems.ts';
import { maySilence } from './silences.ts';
import { readSourceText, type SourceText } from './source-text.ts';
import { unfitFile } from './unfit-file.ts';

const SCHEMAS = {
  explainer: explainerSchema,
  section: sectionSchema,
  claim: claimSchema,
  timeline: timelineSchema,
  corrections: correctionsSchema,
  figure: figureSchema,
  term: termSchema,
  sources: sourcesSchema,
  people: peopleSchema,
  page: pageSchema,
  'house-style': houseStyleSchema,
} satisfies { [kind in ContentPath['kind']]: z.ZodType };

/** Where each kind of file goes in the content. */
const LISTS = {
  explainer: 'explainers',
  section: 'sections',
  claim: 'claims',
  timeline: 'timelines',
  corrections: 'corrections',
  figure: 'figures',
  term: 'terms',
  sources: 'sources',
  people: 'people',
  page: 'pages',
  'house-style': 'houseStyle',
} as const satisfies { [kind in ContentPath['kind']]: keyof Content };

const LINKED_FILE = {
  rule: 'linked-file',
  message: 'This is a symbolic link, and links are not followed.',
  hint: 'Put the file itself there.',
} as const;

const FOLDER_FOR_FILE = {
  rule: 'unknown-file',
  message: 'This is a folder, where a file of that name is looked for.',
  hint: 'Rename the folder, or move what lies in it.',
} as const;

export interface ReadContent {
  readonly content: Content;
  readonly problems: readonly Problem[];
  /** The addresses that were ever published: none where there is no list of them. */
  readonly lock: AnchorsLock;
  /** By path below `content/`. */
  readonly texts: ReadonlyMap<string, Pick<SourceText, 'locate'>>;
  /** What was typed, by path below the project's root; only where rules are silenced, if it is to be lean. */
  readonly files: ReadonlyMap<string, string>;
  /** The paths below `content/` of files whose letters have to be looked at one by one: see `hasOddCharacters`. */
  readonly odd: ReadonlySet<string>;
}

/** Reads every file below a content folder and holds it against its schema. Throws only where the folder cannot be read. */
export async function readContent(folder: string, isLean = false): Promise<ReadContent> {
  const { paths, problems, unreadable } = await listContent(folder);
  const read = readFiles(folder, paths, readFileSync, isLean);
  return {
    ...read,
    content: {
      ...read.content,
      unreadable: [...unreadable, ...read.content.unreadable],
      lists: dealLists(read.content.explainers, read.lock),
    },
    problems: [...problems, ...read.problems],
  };
}

/** The files below a content folder by their paths, and what is wrong with which are there and which are not. */
export async function listContent(folder: string): Promise<{
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
  /** What is missing. */
  readonly unreadable: readonly ContentPath[];
}> {
  const problems: Problem[] = [];
  const unreadable: ContentPath[] = [];
  const { paths, links, folders } = await listFiles(folder);
  for (const path of links) problems.push({ file: `content/${path}`, ...LINKED_FILE });
  for (const path of folders)
    if (readContentPath(path) !== undefined)
      problems.push({ file: `content/${path}`, ...FOLDER_FOR_FILE });
  for (const { path, kind, message } of missingFiles(paths)) {
    unreadable.push(kind);
    if (links.includes(path) || folders.includes(path)) continue;
    problems.push({ rule: 'missing-file', file: `content/${path}`, message });
  }
  return { paths, problems, unreadable };
}

/** Gives the bytes of a file. */
export type ReadFile = (path: string) => Buffer;

/**
 * Reads some files of a content folder and holds them against their schemas. Where it is to be lean, what was typed is not
 * kept: whoever asks where a problem is has the file read again.
 */
export function readFiles(
  folder: string,
  paths: readonly string[],
  read: ReadFile = readFileSync,
  isLean = false,
): ReadContent {
  const texts = new Map<string, Pick<SourceText, 'locate'>>();
  const files = new Map<string, string>();
  const odd = new Set<string>();
  const problems: Problem[] = [];
  const lists = {
    ...{ explainers: [], sections: [], claims: [], timelines: [], corrections: [] },
    ...{ figures: [], terms: [], sources: [], people: [], pages: [] },
    ...{ houseStyle: [], unreadable: [], lists: [], site: [] },
  } as { [list in keyof Content]: unknown[] };
  let lock: AnchorsLock = { addresses: [], mistakes: [] };
  for (const path of paths) {
    const kind = readContentPath(path);
    const report = (problem: Omit<Problem, 'file'>) =>
      problems.push({ ...problem, file: `content/${path}` });
    if (path === LOCK_FILE) {
      const bytes = read(join(folder, path));
      const unfit = unfitFile(path, bytes);
      if (unfit !== undefined) report(unfit);
      else {
        files.set(`content/${path}`, bytes.toString('utf8'));
        lock = parseAnchorsLock(bytes.toString('utf8'));
      }
      continue;
    }
    if (kind === undefined) {
      if (/\.(mdx?|ya?ml)$/i.test(path)) report(misplaced(path));
      continue;
    }
    const bytes = read(join(folder, path));
    const unfit = unfitFile(path, bytes);
    if (unfit !== undefined) {
      report(unfit);
      lists.unreadable.push(kind);
      continue;
    }
    const typed = bytes.toString('utf8');
    if (!isLean || maySilence(typed)) files.set(`content/${path}`, typed);
    const text = readSourceText(path, typed);
    texts.set(path, isLean ? { locate: locateAnew(path, () => read(join(folder, path))) } : text);
    const isOdd = hasOddCharacters(path, typed);
    if (isOdd) odd.add(path);
    const hidden = isOdd ? hiddenCharacter(typed.replace(/^\uFEFF/, '')) : undefined;
    if (hidden !== undefined) {
      const place = pointAt(typed.replace(/^\uFEFF/, ''), hidden.index);
      report({ rule: 'hidden-character', place, message: hidden.message, hint: hidden.hint });
    }
    for (const problem of nameProblems(kind, path)) report(problem);
    if (text.mistake !== undefined) report(text.mistake);
    const data =
      text.mistake === undefined ? hold(SCHEMAS[kind.kind], text.data, report) : undefined;
    if (data === undefined) lists.unreadable.push(kind);
    else {
      const entry: Entry<unknown> = { path, data, body: text.body };
      lists[LISTS[kind.kind]].push(isLean ? ownCopy(entry) : entry);
    }
  }
  // Each list was filled only with entries that its own schema parsed.
  return { content: lists as unknown as Content, problems, lock, texts, files, odd };
}

/** Works out places in a file that is no longer at hand. */
function locateAnew(path: string, read: () => Buffer): SourceText['locate'] {
  return (place) => {
    // Problems come file by file.
    if (lastRead?.read !== read)
      lastRead = { read, text: readSourceText(path, read().toString('utf8')) };
    return lastRead.text.locate(place);
  };
}

let lastRead: { readonly read: () => Buffer; readonly text: SourceText } | undefined;

/** The same in texts of its own: as it was read, it consists of pieces of its file's text, which they keep alive. */
function ownCopy({ path, data, body }: Entry<unknown>): Entry<unknown> {
  return {
    path,
    data: JSON.parse(JSON.stringify(data)) as unknown,
    body: Buffer.from(body).toString('utf8'),
  };
}

/** What a schema makes of data, which may be that itself; undefined where it does not fit, which is reported. */
function hold(
  schema: z.ZodType,
  data: unknown,
  report: (problem: Omit<Problem, 'file'>) => void,
): unknown {
  const given = data ?? {};
  if (typeof given === 'object' && fitSchema(schema, given)) return given;
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  for (const problem of schemaProblems(schema, parsed.error.issues, given)) report(problem);
  return undefined;
}

/** What lies below a folder, by kind. Links are not followed: they may lead anywhere, or in a circle. */
async function listFiles(
  folder: string,
): Promise<{ paths: string[]; links: string[]; folders: string[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = (of: (entry: Dirent) => boolean) =>
    entries
      .filter(of)
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .map((path) => path.replaceAll('\\', '/'))
      .sort();
  return {
    paths: paths((entry) => entry.isFile()),
    links: paths((entry) => entry.isSymbolicLink()),
    folders: paths((entry) => entry.isDirectory()),
  };
}
