import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { LOCK_FILE } from '../../addresses/anchors-lock.ts';
import { readContentPath } from '../../content-paths.ts';
import type { Problem } from '../../problems/problem.ts';
import type { NamedKind } from '../../record/linker.ts';
import { createRoutes } from '../../routes.ts';
import { NO_HOUSE_STYLE } from '../../schemas/house-style.ts';
import { brokenLines } from '../check-addresses.ts';
import { checkContent, type CheckResult } from '../check-content.ts';
import { byPlace, locateProblems, type LocatedProblem } from '../locate-problems.ts';
import { listContent, readFiles } from '../read-content.ts';
import { applySilences } from '../silences.ts';
import type { PartResult } from './check-part.ts';
import { hasNames, type FileNames } from './file-names.ts';
import { tidyKept, type Kept } from './kept-work.ts';
import { planParts } from './plan-parts.ts';
import { startThreads, type Threads } from './threads.ts';
import { wholeOf, type Whole } from './whole.ts';

/** How the content is dealt out. */
interface Dealing {
  /** Below this number of explainers, threads take longer to start than they save. */
  readonly fewest: number;
  /** Explainers in a part: so few that a thread holds little at a time, so many that a part by itself costs nothing. */
  readonly inPart: number;
  readonly start: () => Threads;
}

const DEALING = { fewest: 12, inPart: 3 };

interface Wishes {
  readonly areNotesListed: boolean;
  /** Whether somebody is shown the lines with problems. */
  readonly areTextsWanted?: boolean;
}

interface Options extends Partial<Dealing & Wishes> {
  /** Says where the threads keep their answers for the next check, if they do. */
  readonly keep?: () => Promise<Kept>;
}

interface Found extends Pick<CheckResult, 'problems' | 'files'> {
  /** How many notes are left out of the problems. */
  readonly notes: number;
}

/**
 * The same as `checkContent`, on all cores and with room for a few explainers at a time, but without the record. `files`
 * holds those with problems. Notes are only counted where nobody wants to see them. Where what is wrong can only be seen by looking at everything, everything is looked at.
 */
export async function checkInParts(
  root: string,
  today?: string,
  { areNotesListed = true, areTextsWanted = true, keep, ...dealing }: Options = {},
): Promise<Found> {
  const { fewest, inPart } = { ...DEALING, ...dealing };
  const listed = await listContent(join(root, 'content'));
  const explainers = explainersIn(listed.paths);
  if (explainers.length < fewest) return lookAtAll(root, today);
  const kept = await keep?.();
  const { start = () => startThreads(availableParallelism(), kept) } = dealing;
  const found = await lookAtParts(root, today, listed, {
    ...{ inPart, start, areNotesListed, areTextsWanted },
  });
  if (kept !== undefined) await tidyKept(kept);
  return found ?? lookAtAll(root, today);
}

async function lookAtAll(root: string, today: string | undefined): Promise<Found> {
  return { ...(await checkContent(root, { today })), notes: 0 };
}

/** Undefined where only a look at everything can tell. */
export async function lookAtParts(
  root: string,
  today: string | undefined,
  listed: Awaited<ReturnType<typeof listContent>>,
  { inPart, start, areNotesListed, areTextsWanted = true }: Omit<Dealing, 'fewest'> & Wishes,
): Promise<Found | undefined> {
  const folder = join(root, 'content');
  const { paths, unreadable } = listed;
  const threads = start();
  try {
    const named = paths.filter((path) => hasNames(path));
    const size = Math.ceil(named.length / threads.count / 4);
    const tasks = Array.from({ length: threads.count * 4 }, (_, at) => ({
      names: named.slice(at * size, (at + 1) * size),
      folder,
    }));
    const names = (await threads.deal<FileNames[]>(tasks)).flat();
    const { lock, ...own } = readFiles(
      folder,
      paths.filter((path) => path === LOCK_FILE || path === 'house-style.yaml'),
    );
    const hasLock = lock.addresses.length > 0;
    const houseStyle = own.content.houseStyle[0]?.data ?? NO_HOUSE_STYLE;
    const settings = { folder, houseStyle, today, unreadable, hasLock, areNotesListed };
    const told = threads.tellAll({ files: paths, names, settings });
    const whole = wholeOf(paths, names);
    await told;
    if (whole.isEntangled()) return undefined;
    const parts = await threads.deal<PartResult>(
      planParts(paths, inPart).map((part) => ({ part })),
    );
    if (parts.some(({ isEntangled }) => isEntangled)) return undefined;
    const answering = new Set(parts.flatMap(({ addresses }) => addresses.split('\n')));
    // Old addresses may be something else's by now, and a lost one may have become another.
    if (
      haveOthers(
        parts.flatMap((part) => part.formerAddresses),
        whole,
        paths,
      )
    )
      return undefined;
    const answers = (address: string) => answering.has(address) || isInList(address, whole, paths);
    if (lock.addresses.some(({ address }) => !answers(address))) return undefined;
    const lockProblems = own.problems.filter(({ file }) => file === `content/${LOCK_FILE}`);
    const wrong = [
      ...locateProblems([...listed.problems, ...lockProblems], own.texts),
      ...parts.flatMap((part) => part.wrong),
    ];
    const unused = wrong.length > 0 ? [] : neededNowhere(parts);
    const located = (
      await threads.deal<LocatedProblem[]>(
        byFile(unused, threads.count).map((some) => ({ located: some, within: folder })),
      )
    ).flat();
    const style = wrong.length > 0 ? [] : [...parts.flatMap((part) => part.style), ...located];
    const notes = wrong.length > 0 ? 0 : parts.reduce((sum, part) => sum + part.notes, 0);
    const files = new Map([...own.files, ...parts.flatMap((part) => [...part.files])]);
    if (areTextsWanted)
      for (const file of [
        ...parts.flatMap(({ shown }) => shown),
        ...unused.map(({ file }) => file),
      ])
        files.set(file, files.get(file) ?? readFileSync(join(root, file), 'utf8'));
    const problems = [...wrong, ...locateProblems(brokenLines(lock), own.texts), ...style];
    const left = applySilences(problems, files, wrong.length === 0).sort(byPlace);
    return { problems: left, files, notes };
  } finally {
    await threads.stop();
  }
}

/** What no part uses. */
function neededNowhere(parts: readonly PartResult[]): Problem[] {
  const used = new Set(parts.flatMap((part) => part.used));
  return parts
    .flatMap((part) => part.unused)
    .filter(({ rule, file, message }) => {
      const [, id = ''] = /"([^"]+)"/.exec(message) ?? [];
      switch (rule) {
        case 'unused-source':
          return !used.has(`source:${id}`);
        case 'unused-person':
          return !used.has(`person:${id}`);
        case 'unused-term':
          return !used.has(`term:${id}`);
        case 'claim-not-in-text':
          return !used.has(`claim:${file.split('/')[2] ?? ''}/${id}`);
        default:
          return true;
      }
    });
}

/** Problems dealt out to threads, those of a file together. */
function byFile(problems: readonly Problem[], threads: number): Problem[][] {
  const files = [...Map.groupBy(problems, ({ file }) => file).values()];
  const size = Math.max(1, Math.ceil(files.length / threads / 4));
  return Array.from({ length: Math.ceil(files.length / size) }, (_, at) =>
    files.slice(at * size, (at + 1) * size).flat(),
  );
}

/** True where an address that something had may be another thing's by now. */
function haveOthers(former: readonly string[], whole: Whole, paths: readonly string[]): boolean {
  if (former.length === 0) return false;
  const routes = createRoutes('/');
  const namesOf = (kind: NamedKind) => [...whole.namesOf(kind).keys()];
  const taken = new Set([
    ...namesOf('source').map((id) => routes.source(id, undefined)),
    ...namesOf('person').map((id) => routes.person(id, undefined)),
    ...namesOf('term').map((id) => routes.term(id)),
    ...explainersIn(paths).map((path) => routes.explainer(path.split('/')[1] ?? '')),
  ]);
  return new Set(former).size < former.length || former.some((address) => taken.has(address));
}

/** True of a list of an explainer's own that was promised, and of what was promised to stand there. */
function isInList(address: string, whole: Whole, paths: readonly string[]): boolean {
  const [, slug, list, id] = /^\/([^/]+)\/(sources|people)\/(?:#(.+))?$/.exec(address) ?? [];
  if (slug === undefined || !paths.includes(`explainers/${slug}/index.mdx`)) return false;
  return id === undefined || whole.namesOf(list === 'people' ? 'person' : 'source').has(id);
}

function explainersIn(paths: readonly string[]): string[] {
  return paths.filter((path) => readContentPath(path)?.kind === 'explainer');
}
