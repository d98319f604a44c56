/**
 * A release is named by its place in the row and by what is in it: `0007-3fa9c2d1e0aa`. The history lists the releases
 * that were put online, oldest first; the last one is online. Going back takes the last one off.
 */
const NAME = /^(\d{4,})-([0-9a-f]{12})$/;

export function isReleaseName(name: string): boolean {
  return NAME.test(name);
}

/** The name of a new release. `hash` is the SHA-256 of its build's record. */
export function nextName(names: readonly string[], hash: string): string {
  const number = Math.max(0, ...names.map(numberOf)) + 1;
  return `${String(number).padStart(4, '0')}-${hash.slice(0, 12)}`;
}

/** The releases that hold the same build, newest first. */
export function sameBuild(names: readonly string[], hash: string): string[] {
  return newestFirst(names.filter((name) => NAME.exec(name)?.[2] === hash.slice(0, 12)));
}

/**
 * The history as it must have been, where a command was killed before it could write it down: what is online is what
 * counts, and releases that are gone cannot be gone back to.
 */
export function mendHistory(
  history: readonly string[],
  online: string | undefined,
  names: readonly string[],
): string[] {
  if (online === undefined) return [];
  const at = history.lastIndexOf(online);
  const before = at === -1 ? history : history.slice(0, at);
  return [...before.filter((name) => names.includes(name) && name !== online), online];
}

/** The release to go back to. */
export function releaseBefore(history: readonly string[]): string | undefined {
  return history.at(-2);
}

/** The releases to remove, when `keep` are kept: never the one that is online, nor the one before it. */
export function toRemove(
  names: readonly string[],
  history: readonly string[],
  keep: number,
): string[] {
  const needed = new Set(history.slice(-2));
  const others = newestFirst(names.filter((name) => !needed.has(name)));
  return others.slice(Math.max(0, keep - needed.size));
}

export function newestFirst(names: readonly string[]): string[] {
  return names.toSorted((a, b) => numberOf(b) - numberOf(a));
}

function numberOf(name: string): number {
  return Number(NAME.exec(name)?.[1] ?? 0);
}
