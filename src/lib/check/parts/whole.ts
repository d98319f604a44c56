import { readContentPath } from '../../content-paths.ts';
import type { NamedKind } from '../../record/linker.ts';
import type { FileNames } from './file-names.ts';

type Names = ReadonlyMap<string, string>;

/** What is named in all of the content, and in which file. Lists are made when asked for: a part needs few of them. */
export interface Whole {
  /** All names of a kind, each with the path of the file that it stands in. */
  namesOf(kind: NamedKind): Names;
  /** When a source was published and whether somebody read it, with a space between. */
  aboutSource(id: string): string;
  /** The newest day on which an explainer was updated; empty where there is none. */
  readonly updated: string;
  /** Timelines that cannot be read. */
  readonly broken: readonly string[];
  /** True where two files name something alike, or what all share cannot be read: that is for one look at everything. */
  isEntangled(): boolean;
}

const KINDS = ['claim', 'event', 'figure', 'person', 'source', 'term'] as const;

/** Puts together what the files of a content folder name, those that were read for their names and all others. */
export function wholeOf(paths: readonly string[], read: readonly FileNames[]): Whole {
  const known = new Map<NamedKind, { readonly names: Names; readonly areDouble: boolean }>();
  const listOf = (kind: NamedKind) => {
    const list = known.get(kind) ?? listNames(kind, paths, read);
    known.set(kind, list);
    return list;
  };
  let sources: Names | undefined;
  const days = read.flatMap(({ kind, words }) => (kind === 'explainer' ? words : []));
  return {
    namesOf: (kind) => listOf(kind).names,
    aboutSource(id) {
      sources ??= listSources(read);
      return sources.get(id) ?? '';
    },
    updated: days.reduce((newest, day) => (day > newest ? day : newest), ''),
    broken: read.filter(({ kind, isBroken }) => isBroken && kind === 'event').map(pathOf),
    isEntangled: () =>
      read.some(({ kind, isBroken }) => isBroken && kind !== 'event' && kind !== 'explainer') ||
      KINDS.some((kind) => listOf(kind).areDouble) ||
      areSpeltAlike(read),
  };
}

function listNames(kind: NamedKind, paths: readonly string[], read: readonly FileNames[]) {
  const names = new Map<string, string>();
  let areDouble = false;
  const add = (name: string, path: string) => {
    const other = names.get(name);
    if (other !== undefined && other !== path) areDouble = true;
    names.set(name, path);
  };
  if (kind === 'claim' || kind === 'figure')
    for (const path of paths) {
      const file = readContentPath(path);
      if (file?.kind === kind) add(`${file.explainer}/${file.id}`, path);
    }
  for (const file of read) {
    if (file.kind !== kind) continue;
    const owner = kind === 'event' ? `${file.path.split('/')[1] ?? ''}/` : '';
    for (const id of file.ids.split('\n')) add(owner + id, file.path);
  }
  return { names, areDouble };
}

function listSources(read: readonly FileNames[]): Names {
  const sources = new Map<string, string>();
  for (const { kind, ids, more } of read) {
    if (kind !== 'source') continue;
    const each = more.split('\n');
    for (const [at, id] of ids.split('\n').entries()) sources.set(id, each[at] ?? '');
  }
  return sources;
}

/** Whether two files name a term alike. */
function areSpeltAlike(read: readonly FileNames[]): boolean {
  const spellings = new Map<string, string>();
  for (const { kind, path, words } of read) {
    if (kind === 'explainer') continue;
    for (const word of words) {
      const other = spellings.get(word.toLowerCase());
      if (other !== undefined && other !== path) return true;
      spellings.set(word.toLowerCase(), path);
    }
  }
  return false;
}

function pathOf({ path }: FileNames): string {
  return path;
}
