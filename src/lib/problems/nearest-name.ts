import { closest, distance } from 'fastest-levenshtein';

/** Comparing takes the product of the lengths: no name is that long. */
const LONGEST_NAME = 200;

/** The name that was probably meant, or undefined when none is close: at most a third of its letters may differ. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  if (names.length === 0 || typed.length > LONGEST_NAME) return undefined;
  const nearest = closest(typed, names);
  return distance(typed, nearest) <= Math.max(2, Math.floor(typed.length / 3))
    ? nearest
    : undefined;
}

/** "Did you mean …?" where another explainer has something by that name. */
export function suggestOwner(typed: string, names: readonly string[]): string | undefined {
  const id = typed.split('/').at(-1) ?? typed;
  const owned = names.find((name) => name !== typed && name.endsWith(`/${id}`));
  return owned === undefined ? undefined : `Did you mean "${owned}"?`;
}

/** "Did you mean …?" for a close name; else where to find or add one. */
export function suggestName(typed: string, names: readonly string[], otherwise: string): string {
  const nearest = nearestName(typed, names);
  if (nearest !== undefined) return `Did you mean "${nearest}"?`;
  return names.length > 0 && names.length <= 8 ? `Known: ${names.join(', ')}.` : otherwise;
}
