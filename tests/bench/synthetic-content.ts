import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { wordShuffler, type Reword } from './word-shuffler.ts';

/** Fields of the content files that hold words for readers: all others are ids, dates, numbers and names. */
const PROSE_FIELDS = new Set([
  ...['title', 'claim', 'summary', 'note', 'text', 'says', 'dek', 'wouldChange', 'attribution'],
  ...['sourceArticleError', 'description', 'caption', 'role', 'kicker', 'by'],
]);
/** One in so many terms, people and organisations belongs to one explainer alone; the rest are shared by all. */
const OWN_SHARE = 8;

interface Copy {
  /** 1 for the first. */
  readonly number: number;
  readonly reword: Reword;
  /** The id of a thing in this copy. */
  readonly rename: (id: string) => string;
}

/**
 * Writes explainers of the flagship's size and shape: its own files with every id that belongs to an explainer made new
 * and its words exchanged for others of the same length from its own vocabulary, by a seed. No two are alike; all
 * pointers resolve; each has sources of its own and shares most terms, people and organisations with the others.
 */
export async function writeSyntheticContent(
  from: string,
  to: string,
  { explainers, seed }: { explainers: number; seed: number },
): Promise<void> {
  const flagship = join(from, 'explainers/deepseek-shock');
  const files = await filesBelow(flagship);
  const shared = await readShared(from);
  const shuffler = wordShuffler([...files.values(), ...shared.sources.values()].join('\n'));
  for (const folder of ['pages', 'glossary', 'house-style.yaml'])
    await cp(join(from, folder), join(to, folder), { recursive: true });
  const people: unknown[] = [...shared.people];
  for (let number = 1; number <= explainers; number += 1) {
    const copy: Copy = {
      number,
      reword: shuffler(seed * 100_003 + number),
      // The first keeps its ids: what is shared rests on its sources.
      rename: (id) => (number === 1 || shared.common.has(id) ? id : `${id}-${number}`),
    };
    const slug = `explainer-${String(number).padStart(4, '0')}`;
    for (const [path, text] of files)
      await write(join(to, 'explainers', slug, renamePath(path, copy)), rewrite(path, text, copy));
    for (const [path, text] of shared.sources)
      await write(join(to, 'sources', `${slug}-${path}`), rewrite(path, text, copy));
    for (const [id, text] of shared.ownTerms)
      await write(join(to, 'glossary', `${copy.rename(id)}.md`), ownTerm(text, copy));
    people.push(...shared.ownPeople.map((person) => ownPerson(person, copy)));
  }
  await write(join(to, 'people.yaml'), stringify({ people }));
}

interface Shared {
  readonly sources: ReadonlyMap<string, string>;
  readonly people: readonly { id: string; name: string; sources: string[] }[];
  readonly ownPeople: readonly { id: string; name: string; sources: string[] }[];
  readonly ownTerms: ReadonlyMap<string, string>;
  /** Ids of what all explainers share: lanes, sections and headings, which are addressed within an explainer, too. */
  readonly common: ReadonlySet<string>;
}

async function readShared(from: string): Promise<Shared> {
  const sources = await filesBelow(join(from, 'sources'));
  const glossary = await filesBelow(join(from, 'glossary'));
  const { people } = parse(await readFile(join(from, 'people.yaml'), 'utf8')) as {
    people: Shared['people'];
  };
  const terms = [...glossary.keys()].map((path) => basename(path, '.md'));
  const isOwn = (_: unknown, at: number) => at % OWN_SHARE === 0;
  const ownTerms = terms.filter(isOwn);
  const ownPeople = people.filter(isOwn);
  const own = new Set([...ownTerms, ...ownPeople.map(({ id }) => id)]);
  return {
    sources,
    people: people.filter(({ id }) => !own.has(id)),
    ownPeople,
    ownTerms: new Map(ownTerms.map((id) => [id, glossary.get(`${id}.md`) ?? ''])),
    common: new Set([...terms, ...people.map(({ id }) => id)].filter((id) => !own.has(id))),
  };
}

const POINTER = /(\]\((?:claim|event|source|term|person):)([a-z0-9-]+)/g;
const CITATION = /@([a-z0-9-]+)/g;
const KEPT = /\]\([^)]*\)|\[@[^\]]*\]|\[#[^\]]*\]|<Figure[^>]*>/g;

function rewrite(path: string, text: string, copy: Copy): string {
  if (path.endsWith('.yaml')) return stringify(rewriteData(parse(text), '', copy));
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const data = stringify(rewriteData(parse(front), '', copy));
  return `---\n${data}---\n${rewriteBody(body, copy)}`;
}

function rewriteBody(body: string, { reword, rename }: Copy): string {
  const pieces = body.split(new RegExp(`(${KEPT.source})`));
  return pieces
    .map((piece, at) => {
      if (at % 2 === 0) return reword(piece);
      if (piece.startsWith('[@'))
        return piece.replace(CITATION, (_, id: string) => `@${rename(id)}`);
      return piece.replace(POINTER, (_, head: string, id: string) => `${head}${rename(id)}`);
    })
    .join('');
}

const ID_FIELDS = new Set([
  'claim',
  'claimant',
  'source',
  'because',
  'sources',
  'claims',
  'related',
]);
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function rewriteData(value: unknown, field: string, copy: Copy): unknown {
  if (Array.isArray(value)) return value.map((one) => rewriteData(one, field, copy));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => {
        const isOwnId =
          key === 'id' && typeof one === 'string' && !('fill' in value) && field !== 'lanes';
        return [key, isOwnId ? copy.rename(one) : rewriteData(one, key, copy)];
      }),
    );
  if (typeof value !== 'string') return value;
  const isId = ID.test(value) && (ID_FIELDS.has(field) || field === 'people');
  if (isId) return copy.rename(value);
  return PROSE_FIELDS.has(field) ? copy.reword(value) : value;
}

function renamePath(path: string, { rename }: Copy): string {
  return path.startsWith('claims/') ? `claims/${rename(basename(path, '.md'))}.md` : path;
}

function ownTerm(text: string, copy: Copy): string {
  return rewrite('term.md', text, copy)
    .replace(/^(term: )(.*)$/m, (_, head: string, term: string) => `${head}${term} ${copy.number}`)
    .replace(/^aliases:\n(?: {2}- .*\n)*/m, '');
}

function ownPerson(person: Shared['people'][number], copy: Copy): unknown {
  const data = rewriteData(person, '', copy);
  return { ...(data as object), name: `${person.name} ${copy.number}` };
}

async function filesBelow(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return new Map(paths.map((path, at) => [path.slice(folder.length + 1), texts[at] ?? '']));
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
