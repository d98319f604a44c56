import { matchesPattern, type AddressPattern } from './address-pattern.ts';
import { CONTENT_TYPES } from './content-types.ts';
import { isHashed } from './hashed-files.ts';

/** How hard a file is packed: Brotli from 0 to 11, gzip from 1 to 9. Undefined where there is no such copy. */
export interface PackingQuality {
  readonly br: number;
  readonly gzip: number | undefined;
}

/** What is shorter arrives in one packet as it is. In bytes. */
export const SHORTEST = 1024;
/** What a server sends before it hears from the reader again (RFC 6928: ten segments). In bytes. */
const FIRST_ROUND_TRIP = 14_600;
/** What takes at least four round trips as it is: each sends twice as much as the one before. In bytes. */
const FOUR_ROUND_TRIPS = 7 * FIRST_ROUND_TRIP;
/** No page that is read is longer, but a list of all sources may be. In bytes. */
const LONGEST = 2 ** 20;

/** What programs read, each file at most once a visit. */
const DATA: ReadonlySet<string> = new Set(['md', 'bib', 'csv', 'json', 'jsonld']);

/** Pages that most readers open first, and that are too long for the first round trip from a server. */
const OPENED_FIRST: readonly AddressPattern[] = ['/', '/:page/'];
const OPENED_NEXT: readonly AddressPattern[] = ['/:explainer/claims/', '/:explainer/timeline/'];

/**
 * How hard the file at a path (without the base path; pages end in a slash) is packed; undefined where no copy is made.
 * Measured on pages of the flagship's size, Brotli 11 makes the smallest copies and takes 40 to 70 times as long as 6; 10
 * keeps all but 2 % of that for two fifths of the time; 6 gives copies larger by 13 to 16 % than 11. So the long pages that
 * readers open get 10 or 11, files that are fetched once and kept 11, and the many others 6: a claim's page is 0.9 KB
 * longer for it, and comes in the first round trip all the same.
 *
 * Each copy is a file to make, which takes as long as packing it, and a site has hundreds an explainer. Every browser
 * since 2017 takes Brotli: gzip is left for long files, for pages that are opened first, and for feeds, whose readers are
 * older. Programs read short files as they are.
 */
export function packingQuality(path: string, length: number): PackingQuality | undefined {
  const ending = path.endsWith('/') ? 'html' : path.slice(path.lastIndexOf('.') + 1);
  if (CONTENT_TYPES[ending]?.packs !== true || length < SHORTEST) return undefined;
  if (isHashed(path)) return { br: 11, gzip: 6 };
  if (length > LONGEST) return { br: 6, gzip: 6 };
  const isOneOf = (patterns: readonly AddressPattern[]) =>
    patterns.some((pattern) => matchesPattern(path, pattern));
  if (isOneOf(OPENED_FIRST)) return { br: 11, gzip: 6 };
  if (isOneOf(OPENED_NEXT)) return { br: 10, gzip: 6 };
  if (DATA.has(ending) && length < FIRST_ROUND_TRIP) return undefined;
  return { br: 6, gzip: length < FOUR_ROUND_TRIPS && ending !== 'xml' ? undefined : 6 };
}
