import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent, type LocatedProblem } from '../../src/lib/check/check-content.ts';

/**
 * A measurement: mistakes that authors make, put one at a time into what is published, and how many of them the check
 * finds, and at the right line. The first explainer stands for all: each check reads everything.
 */
const CONTENT = new URL('../../content/', import.meta.url).pathname;
const EXPLAINER = 'explainers/deepseek-shock';
const MISTAKES = 100;
const SEED = 20_310_509;

let root = '';
const texts = new Map<string, string>();
let before = new Set<string>();

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'plain-record-'));
  const others = (await readdir(join(CONTENT, 'explainers'))).filter(
    (name) => !EXPLAINER.endsWith(`/${name}`),
  );
  await cp(CONTENT, join(root, 'content'), {
    recursive: true,
    filter: (path) =>
      !path.endsWith('anchors.lock') &&
      !others.some((name) => path.startsWith(join(CONTENT, 'explainers', name))),
  });
  const entries = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((entry) => entry.isFile())) {
    const path = join(entry.parentPath, entry.name).slice(join(root, 'content/').length);
    texts.set(path, await readFile(join(root, 'content', path), 'utf8'));
  }
  before = new Set((await problemsNow()).map(rowOf));
});
afterAll(() => rm(root, { recursive: true }));

async function problemsNow(): Promise<readonly LocatedProblem[]> {
  const { problems } = await checkContent(root);
  return problems.filter(({ severity }) => severity !== 'note');
}

function rowOf({ file, rule, message }: LocatedProblem): string {
  return `${file} ${rule} ${message}`;
}

/** Numbers from 0 to below 1 that are the same in every run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Mistake {
  readonly path: string;
  readonly lines: readonly string[];
  /** Where an author would look for it, 1-based: mostly one line; two where either can be wrong. */
  readonly at: readonly number[];
}

type Pick = <Thing>(list: readonly Thing[]) => Thing;
/** Puts a mistake into a file, or says that it has no place for one. */
type Make = (lines: readonly string[], pick: Pick) => Omit<Mistake, 'path'> | undefined;

/** The lines that match, as indices, with what the match found. */
function spots(lines: readonly string[], pattern: RegExp) {
  return lines.flatMap((line, at) => {
    const match = pattern.exec(line);
    return match === null ? [] : [{ at, line, match }];
  });
}

/** Changes what the first group of a pattern found, in one line. */
function change(pattern: RegExp, alter: (typed: string, pick: Pick) => string): Make {
  return (lines, pick) => {
    const found = spots(lines, pattern);
    if (found.length === 0) return undefined;
    const { at, line, match } = pick(found);
    const typed = match[1] ?? '';
    const start = match.index + match[0].lastIndexOf(typed);
    const changed = line.slice(0, start) + alter(typed, pick) + line.slice(start + typed.length);
    return changed === line ? undefined : { lines: lines.with(at, changed), at: [at + 1] };
  };
}

/** Two letters swapped, or one left out. */
function misspell(typed: string, pick: Pick): string {
  const at = pick([...typed.slice(0, -1)].map((_, index) => index));
  const swapped =
    typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2);
  return pick([swapped, typed.slice(0, at) + typed.slice(at + 1)]);
}

/** Where the YAML of a text ends. */
function front(lines: readonly string[]): number {
  return lines[0] === '---' ? lines.indexOf('---', 1) : lines.length;
}

const indentOf = (line = '') => /^[ -]*/.exec(line)?.[0].length ?? 0;

const dropField: Make = (lines, pick) => {
  const needed =
    /^( *)(?:title|claim|claimant|claimedOn|summary|bearing|note|date|verdict|text|lane|type|issued|language|kind|says|verified|name|role): \S/;
  const found = spots(lines.slice(0, front(lines)), needed);
  if (found.length === 0) return undefined;
  const { at, match } = pick(found);
  const indent = match[1]?.length ?? 0;
  const isDeeper = (line: string) => line.trim() !== '' && indentOf(line) > indent;
  let end = at + 1;
  while (end < lines.length && isDeeper(lines[end] ?? '')) end += 1;
  const rest = lines.toSpliced(at, end - at);
  // What lacks a field begins at its dash, at the first field of its group, or at the top.
  let start = at - 1;
  while (
    start > 0 &&
    indentOf(lines[start]) >= indent &&
    !new RegExp(`^ {${Math.max(0, indent - 2)}}- `).test(lines[start] ?? '')
  )
    start -= 1;
  const top = lines[0] === '---' ? 2 : 1;
  return { lines: rest, at: indent === 0 ? [top] : [start + 1] };
};

const swapHistory: Make = (lines) => {
  const found = spots(lines.slice(0, front(lines)), /^ {2}- date: (\S+)$/);
  const [one, two] = found;
  if (
    one === undefined ||
    two === undefined ||
    one.match[1]?.slice(0, 7) === two.match[1]?.slice(0, 7)
  )
    return undefined;
  return {
    lines: lines.with(one.at, two.line).with(two.at, one.line),
    at: [one.at + 1, two.at + 1],
  };
};

const removeEvidence: Make = (lines) => {
  const end = front(lines);
  const start = lines.indexOf('evidence:');
  const verdict =
    spots(lines.slice(0, start), /^ {4}verdict: "?([a-z-]+)"?$/).at(-1)?.match[1] ?? '';
  const needed = { false: 'refutes', misleading: 'refutes', supported: 'supports' }[verdict];
  if (start < 0 || needed === undefined) return undefined;
  const items: string[][] = [];
  let next = start + 1;
  for (; next < end && indentOf(lines[next]) > 0; next++)
    if (lines[next]?.startsWith('  - ')) items.push([lines[next] ?? '']);
    else items.at(-1)?.push(lines[next] ?? '');
  const kept = items.filter((item) => !item.includes(`    bearing: ${needed}`)).flat();
  return { lines: lines.toSpliced(start + 1, next - start - 1, ...kept), at: [start + 1] };
};

const duplicateId: Make = (lines, pick) => {
  const found = spots(lines, /^ {2}- id: (\S+)$/);
  if (found.length < 2) return undefined;
  const [one, two] = [pick(found), pick(found)];
  if (one.at === two.at) return undefined;
  return { lines: lines.with(one.at, two.line), at: [one.at + 1, two.at + 1] };
};

const breakIndent: Make = (lines, pick) => {
  const end = front(lines);
  const found = spots(lines.slice(0, end), /^( +)[a-zA-Z]+: \S/);
  if (found.length === 0) return undefined;
  const { at, line } = pick(found);
  return { lines: lines.with(at, pick([` ${line}`, line.slice(1)])), at: [at + 1] };
};

const CLAIMS = `${EXPLAINER}/claims/`;
const SECTIONS = `${EXPLAINER}/sections/`;
const TIMELINE = `${EXPLAINER}/timeline.yaml`;
const ID = '[a-z0-9/-]{4,}';

/** Every kind of mistake, with the files it can be made in. */
const KINDS: { readonly [kind: string]: readonly [folder: string, make: Make] } = {
  'misspelt pointer in text': [
    SECTIONS,
    change(new RegExp(`\\]\\((?:claim|term|event|person|source):(${ID})\\)`), misspell),
  ],
  'misspelt citation': [SECTIONS, change(new RegExp(`\\[@(${ID})\\]`), misspell)],
  'misspelt source in a claim': [CLAIMS, change(new RegExp(`^ {2}- source: (${ID})$`), misspell)],
  'misspelt source under a verdict': [CLAIMS, change(new RegExp(`^ {6}- (${ID})$`), misspell)],
  'misspelt id in the timeline': [TIMELINE, change(new RegExp(`^ {6}- (${ID})$`), misspell)],
  'misspelt claimant': [CLAIMS, change(new RegExp(`^claimant: (${ID})$`), misspell)],
  'misspelt field': [CLAIMS, change(/^ *(?:- )?([a-zA-Z]{4,}):/, misspell)],
  'misspelt field of a source': ['sources/', change(/^ *(?:- )?([a-zA-Z]{4,}):/, misspell)],
  'dropped field of a claim': [CLAIMS, dropField],
  'dropped field of an event': [TIMELINE, dropField],
  'dropped field of a source': ['sources/', dropField],
  'impossible date': [
    CLAIMS,
    change(/^ *(?:- )?(?:date|claimedOn): \d{4}-\d\d-(\d\d)$/, () => '32'),
  ],
  'date in words': [TIMELINE, change(/^ {4}date: (\d{4}.*)$/, () => 'May 2025')],
  'impossible month': ['sources/', change(/^ {4}issued: \d{4}-(\d\d)/, () => '13')],
  'misspelt verdict': [CLAIMS, change(/^ {4}verdict: "?([a-z-]+)"?$/, misspell)],
  'verdict without its quotation marks': [
    CLAIMS,
    change(/^ {4}verdict: ("false")$/, () => 'false'),
  ],
  'swapped history': [CLAIMS, swapHistory],
  'broken indent in a claim': [CLAIMS, breakIndent],
  'broken indent in the timeline': [TIMELINE, breakIndent],
  'unclosed quotation mark': [CLAIMS, change(/^[a-zA-Z]+: ".+(")$/, () => '')],
  'unopened quotation mark': [CLAIMS, change(/^[a-zA-Z]+: (")/, () => '')],
  'colon in a value': [CLAIMS, change(/^title: ([^":]+)$/, (typed) => `${typed}: so`)],
  'unclosed bracket of a pointer': [
    SECTIONS,
    change(/\]\((?:claim|term|event|person):[a-z0-9-]+(\))/, () => ''),
  ],
  'unclosed bracket of a citation': [SECTIONS, change(/\[@[a-z0-9-]+(\])/, () => '')],
  'open brace': [SECTIONS, change(/^[A-Z][a-z]+( )[a-z]+ /, () => ' {')],
  'open tag': [SECTIONS, change(/^[A-Z][a-z]+( )[a-z]+ /, () => ' <b>')],
  'duplicate event': [TIMELINE, duplicateId],
  'duplicate source': ['sources/', duplicateId],
  'removed evidence': [CLAIMS, removeEvidence],
  'unknown bearing': [CLAIMS, change(/^ {4}bearing: ([a-z]+)$/, misspell)],
  'unknown lane': [TIMELINE, change(/^ {4}lane: ([a-z]+)$/, misspell)],
  'heading without its id': [SECTIONS, change(/^###.*( \[#[a-z0-9-]+\])$/, () => '')],
  'address without its scheme': ['sources/', change(/^ {4}URL: (https:\/\/)/, () => '')],
};

function make(count: number): (Mistake & { kind: string })[] {
  const next = numbersFrom(SEED);
  const pick: Pick = (list) => {
    const chosen = list[Math.floor(next() * list.length)];
    if (chosen === undefined) throw new Error('There is nothing to pick from.');
    return chosen;
  };
  const mistakes: (Mistake & { kind: string })[] = [];
  const kinds = Object.entries(KINDS);
  for (let tries = 0; mistakes.length < count && tries < count * 100; tries++) {
    const [kind, [folder, maker]] = kinds[mistakes.length % kinds.length] ?? pick(kinds);
    const path = pick([...texts.keys()].filter((name) => name.startsWith(folder)).sort());
    const made = maker((texts.get(path) ?? '').split('\n'), pick);
    if (made !== undefined) mistakes.push({ kind, path, ...made });
  }
  return mistakes;
}

describe('of a hundred single mistakes in what is published', () => {
  it('at least 95 are caught, and at least 90 at the right line', async () => {
    const mistakes = make(MISTAKES);
    expect(mistakes).toHaveLength(MISTAKES);
    const missed: string[] = [];
    const misplaced: string[] = [];
    for (const { kind, path, lines, at } of mistakes) {
      await writeFile(join(root, 'content', path), lines.join('\n'));
      const found = (await problemsNow()).filter((problem) => !before.has(rowOf(problem)));
      await writeFile(join(root, 'content', path), texts.get(path) ?? '');
      const places = found.filter(({ file }) => file === `content/${path}`).map(({ line }) => line);
      const row = `${kind}: ${path}:${at.join(' or ')} ${lines[(at[0] ?? 1) - 1]?.trim() ?? ''}`;
      if (found.length === 0) missed.push(row);
      else if (!places.some((line) => line !== undefined && at.includes(line)))
        misplaced.push(
          `${row} (told: ${found.map(({ file, line, rule }) => `${file}:${line ?? '-'} ${rule}`).join(', ')})`,
        );
    }
    const caught = MISTAKES - missed.length;
    const placed = caught - misplaced.length;
    console.log(
      [
        `${caught} of ${MISTAKES} mistakes caught, ${placed} of them at the right line.`,
        ...missed.map((row) => `  missed     ${row}`),
        ...misplaced.map((row) => `  misplaced  ${row}`),
      ].join('\n'),
    );
    expect(caught).toBeGreaterThanOrEqual(95);
    expect(placed).toBeGreaterThanOrEqual(90);
    // A hundred checks of everything: machines that do other work besides take their time.
  }, 300_000);
});
