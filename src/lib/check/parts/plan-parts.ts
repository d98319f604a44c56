import { LOCK_FILE } from '../../addresses/anchors-lock.ts';
import { readContentPath } from '../../content-paths.ts';

/** Deals files out to parts: an explainer's stay together, and what all share is spread among them. */
export function planParts(paths: readonly string[], inPart: number): string[][] {
  const explainers = new Map<string, string[]>();
  const sources: string[] = [];
  const terms: string[] = [];
  const first: string[] = [];
  for (const path of paths) {
    const kind = readContentPath(path);
    if (path === LOCK_FILE) continue;
    if (kind !== undefined && 'explainer' in kind) {
      const files = explainers.get(kind.explainer) ?? [];
      explainers.set(kind.explainer, files);
      files.push(path);
    } else if (kind?.kind === 'sources') sources.push(path);
    else if (kind?.kind === 'term') terms.push(path);
    else first.push(path);
  }
  const slugs = [...explainers.values()];
  const count = Math.max(1, Math.ceil(slugs.length / inPart));
  // Bibliographies that are named like explainers come into the same parts, where most of what cites them is.
  const share = <Thing>(all: readonly Thing[], at: number) =>
    all.slice(Math.round((at * all.length) / count), Math.round(((at + 1) * all.length) / count));
  const parts = Array.from({ length: count }, (_, at) => [
    ...(at === 0 ? first : []),
    ...share(slugs, at).flat(),
    ...share(sources, at),
    ...share(terms, at),
  ]);
  return parts.map((part) => part.sort());
}
