import type { PageNeed } from '../security-policy.ts';
import { matchesPattern, type AddressPattern } from './address-pattern.ts';

/**
 * The pages that need more than to be read. A page says so itself to its layout; here hosts learn its address, since the
 * header has to allow what the page allows. A test over the build holds the two together.
 */
export const SPECIAL_PAGES: readonly {
  readonly pattern: AddressPattern;
  readonly need: PageNeed;
}[] = [
  { pattern: '/search/', need: 'search' },
  { pattern: '/:explainer/republish/', need: 'copy' },
  { pattern: '/embed/*', need: 'embed' },
];

/** What the page at a path (without the base path) needs. */
export function needOf(path: string): PageNeed | undefined {
  return SPECIAL_PAGES.find(({ pattern }) => matchesPattern(path, pattern))?.need;
}
