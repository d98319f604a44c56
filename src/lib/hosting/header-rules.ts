import { headerPolicy } from '../security-policy.ts';
import { matchesPattern, type AddressPattern } from './address-pattern.ts';
import { NAMED_TYPES } from './content-types.ts';
import { HASHED_FILES } from './hashed-files.ts';
import { NO_PERMISSIONS } from './permissions.ts';
import { SPECIAL_PAGES } from './special-pages.ts';
import { SPECULATION_RULES } from './speculation-rules.ts';

/** Headers for the addresses that a pattern means. */
export interface HeaderRule {
  readonly pattern: AddressPattern;
  readonly headers: Readonly<Record<string, string>>;
}

/** Asked for again each time, and answered with 304 while it is the same. */
export const REVALIDATE = 'no-cache';
/** Kept for a year without asking. */
export const KEEP = 'public, max-age=31536000, immutable';

/** Files that other sites, readers and tools load: feeds, data, texts, pictures. */
const SHARED_FILES: readonly AddressPattern[] = [
  ...['xml', 'json', 'jsonld', 'csv', 'md', 'txt', 'bib', 'ics', 'zip'],
  ...['svg', 'png', 'jpg', 'webp', 'pdf'],
].map((ending): AddressPattern => `/*.${ending}`);

/**
 * The one description of what is sent with what, from the general to the particular: a later rule replaces a header of an
 * earlier one. `styles` are the hashes of styles that stand in pages themselves, as `inlineStyles` finds them; `base` is the
 * folder of the host that the site lies in.
 */
export function headerRules(styles: readonly string[] = [], base = '/'): HeaderRule[] {
  return [
    {
      pattern: '/*',
      headers: {
        'Content-Security-Policy': headerPolicy(undefined, styles),
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'same-origin',
        'Permissions-Policy': NO_PERMISSIONS,
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cache-Control': REVALIDATE,
        // Which pages to get ready for the reader. The header is how a page without script can say so.
        'Speculation-Rules': `"${base}${SPECULATION_RULES.slice(1)}"`,
      },
    },
    ...SHARED_FILES.map((pattern) => ({
      pattern,
      headers: {
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Access-Control-Allow-Origin': '*',
      },
    })),
    ...HASHED_FILES.map((pattern) => ({ pattern, headers: { 'Cache-Control': KEEP } })),
    ...NAMED_TYPES.map(({ pattern, type }) => ({ pattern, headers: { 'Content-Type': type } })),
    ...SPECIAL_PAGES.map(({ pattern, need }) => ({
      pattern,
      headers: {
        'Content-Security-Policy': headerPolicy(need, styles),
        // What may be framed may be so from a site that isolates itself, too.
        ...(need === 'embed' ? { 'Cross-Origin-Resource-Policy': 'cross-origin' } : {}),
      },
    })),
  ];
}

/** The headers for a path without the base path; pages end in a slash. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  return Object.assign(
    {},
    ...rules.filter(({ pattern }) => matchesPattern(path, pattern)).map(({ headers }) => headers),
  ) as Record<string, string>;
}
