import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContentPath } from '../../content-paths.ts';
import type { NamedKind } from '../../record/linker.ts';
import type { ReadFile } from '../read-content.ts';
import { readSourceText } from '../source-text.ts';
import { unfitFile } from '../unfit-file.ts';

/** What a file names that others may point at, as far as it can be read: whether it is right is looked at later. */
export interface FileNames {
  readonly path: string;
  readonly kind: NamedKind | 'explainer';
  /** Ids, one a line: a long text goes from one thread to another faster than a list. */
  readonly ids: string;
  /** Of each source, when it was published and whether somebody read it. */
  readonly more: string;
  /** Other spellings of a term; the day on which an explainer was updated. */
  readonly words: readonly string[];
  readonly isBroken: boolean;
}

/** The files whose names cannot be told from their paths. */
export function hasNames(path: string): boolean {
  const kind = readContentPath(path)?.kind;
  return (
    kind === 'explainer' ||
    kind === 'timeline' ||
    kind === 'sources' ||
    kind === 'people' ||
    kind === 'term'
  );
}

/** What some files of a content folder name. */
export function fileNames(
  folder: string,
  paths: readonly string[],
  read: ReadFile = readFileSync,
): FileNames[] {
  return paths.map((path) => {
    const bytes = read(join(folder, path));
    const data = unfitFile(path, bytes) ?? readSourceText(path, bytes.toString('utf8')).data;
    return { path, ...namesIn(path, data), isBroken: typeof data !== 'object' || data === null };
  });
}

function namesIn(path: string, data: unknown): Omit<FileNames, 'path' | 'isBroken'> {
  const kind = readContentPath(path);
  const none = { ids: '', more: '', words: [] };
  switch (kind?.kind) {
    case 'timeline':
      return {
        ...none,
        kind: 'event',
        ids: lines(listIn(data, 'events').map((item) => textIn(item, 'id'))),
      };
    case 'people':
      return {
        ...none,
        kind: 'person',
        ids: lines(listIn(data, 'people').map((item) => textIn(item, 'id'))),
      };
    case 'sources': {
      const references = listIn(data, 'references');
      const more = references.map(
        (item) => `${textIn(item, 'issued')} ${textIn(fieldIn(item, 'custom'), 'verified')}`,
      );
      return {
        ...none,
        kind: 'source',
        ids: lines(references.map((item) => textIn(item, 'id'))),
        more: lines(more),
      };
    }
    case 'term': {
      const words = [textIn(data, 'term'), ...listIn(data, 'aliases').map(String)];
      return { ...none, kind: 'term', ids: kind.id, words };
    }
    default:
      return { ...none, kind: 'explainer', words: [textIn(data, 'updated')] };
  }
}

function lines(words: readonly string[]): string {
  return words.join('\n');
}

function fieldIn(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
}

function listIn(data: unknown, name: string): readonly unknown[] {
  const list = fieldIn(data, name);
  return Array.isArray(list) ? list : [];
}

function textIn(data: unknown, name: string): string {
  const value = fieldIn(data, name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
