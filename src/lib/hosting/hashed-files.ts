import { matchesPattern, type AddressPattern } from './address-pattern.ts';

/**
 * Files whose names follow from their bytes, so that another content has another name: what Astro bundles, and the parts
 * of the search index but its entry. They may be kept for ever, and go on being served beside those of newer releases.
 */
export const HASHED_FILES: readonly AddressPattern[] = [
  '/_astro/*',
  '/pagefind/*.pf_filter',
  '/pagefind/*.pf_fragment',
  '/pagefind/*.pf_index',
  '/pagefind/*.pf_meta',
];

/** Whether the file at a path (without the base path) never changes under its name. */
export function isHashed(path: string): boolean {
  return HASHED_FILES.some((pattern) => matchesPattern(path, pattern));
}
