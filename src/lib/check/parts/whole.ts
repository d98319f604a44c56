import { readContentPath } from '../../content-paths.ts';
import type { NamedKind } from '../../record/linker.ts';
import type { FileNames } from './file-names.ts';

/** What is named in all of the content, and in which file. */
export interface Whole {
  readonly names: ReadonlyMap<NamedKind, ReadonlyMap<string, string>>;
  /** Of sources: when each was published and whether somebody read it, with a space between. */
  readonly sources: ReadonlyMap<string, string>;
  /** The newest day on which an explainer was updated; empty where there is none. */
  readonly updated: string;
  /** Timelines that cannot be read. */
  readonly broken: readonly string[];
  /** True where two files name something alike, or what all share cannot be read: that is for one look at everything. */
  readonly isEntangled: boolean;
}

/** Puts together what the files of a content folder name, those that were read for their names and all others. */
export function wholeOf(paths: readonly string[], read: readonly FileNames[]): Whole {
  const names = new Map<NamedKind, Map<string, string>>();
  const sources = new Map<string, string>();
  const spellings = new Map<string, string>();
  const byPath = new Map(read.map((file) => [file.path, file]));
  const broken: string[] = [];
  let updated = '';
  let isEntangled = false;
  const add = (kind: NamedKind, name: string, path: string) => {
    const known = names.get(kind) ?? new Map<string, string>();
    names.set(kind, known);
    const other = known.get(name);
    if (other !== undefined && other !== path) isEntangled = true;
    known.set(name, path);
  };
  for (const path of paths) {
    const kind = readContentPath(path);
    if (kind?.kind === 'claim' || kind?.kind === 'figure')
      add(kind.kind, `${kind.explainer}/${kind.id}`, path);
    const file = byPath.get(path);
    if (file === undefined) continue;
    if (file.isBroken && file.kind === 'event') broken.push(path);
    else if (file.isBroken && file.kind !== 'explainer') isEntangled = true;
    if (file.kind === 'explainer') {
      for (const day of file.words) if (day > updated) updated = day;
      continue;
    }
    const more = file.more.split('\n');
    const owner = kind?.kind === 'timeline' ? `${kind.explainer}/` : '';
    for (const [at, id] of file.ids.split('\n').entries()) {
      add(file.kind, owner + id, path);
      if (file.kind === 'source') sources.set(id, more[at] ?? '');
    }
    for (const word of file.words) {
      const other = spellings.get(word.toLowerCase());
      if (other !== undefined && other !== path) isEntangled = true;
      spellings.set(word.toLowerCase(), path);
    }
  }
  return { names, sources, updated, broken, isEntangled };
}
