import { LOCK_FILE } from '../../addresses/anchors-lock.ts';
import { readContentPath } from '../../content-paths.ts';

/** Deals files out to parts: an explainer's stay together, and what all share is spread among them. */
export function planParts(paths: readonly string[], inPart: number): string[][] {
  const explainers = new Map<string, string[]>();
  const shared: string[] = [];
  const first: string[] = [];
  for (const path of paths) {
    const kind = readContentPath(path);
    if (path === LOCK_FILE) continue;
    if (kind !== undefined && 'explainer' in kind) {
      const files = explainers.get(kind.explainer) ?? [];
      explainers.set(kind.explainer, files);
      files.push(path);
    } else if (kind?.kind === 'sources' || kind?.kind === 'term') shared.push(path);
    else first.push(path);
  }
  const slugs = [...explainers.values()];
  const count = Math.max(1, Math.ceil(slugs.length / inPart));
  const share = Math.ceil(shared.length / count);
  const parts = Array.from({ length: count }, (_, at) => [
    ...(at === 0 ? first : []),
    ...slugs.slice(at * inPart, (at + 1) * inPart).flat(),
    ...shared.slice(at * share, (at + 1) * share),
  ]);
  return parts.map((part) => part.sort());
}
