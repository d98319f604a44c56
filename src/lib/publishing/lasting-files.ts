/** Files whose names follow from their bytes: what Astro bundles, and the parts of the search index but its entry. */
const LASTING = [
  /^_astro\//,
  /^pagefind\/(?:filter|fragment|index)\//,
  /^pagefind\/[^/]+\.pf_meta$/,
];

/**
 * Whether a file never changes under its name. A page that was opened before a new release may still ask for it, so that
 * it goes on being served beside the new ones.
 */
export function isLasting(path: string): boolean {
  return LASTING.some((pattern) => pattern.test(path));
}
