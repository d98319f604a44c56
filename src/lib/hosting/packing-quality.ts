import { matchesPattern, type AddressPattern } from './address-pattern.ts';
import { CONTENT_TYPES } from './content-types.ts';
import { isHashed } from './hashed-files.ts';

/** How hard a file is packed: Brotli from 0 to 11, gzip from 1 to 9. */
export interface PackingQuality {
  readonly br: number;
  readonly gzip: number;
}

/** What is shorter arrives in one packet as it is. In bytes. */
export const SHORTEST = 1024;
/** No page that is read is longer, but a list of all sources may be. In bytes. */
const LONGEST = 2 ** 20;

/** Pages that most readers open first, and that are too long for the first round trip from a server. */
const OPENED_FIRST: readonly AddressPattern[] = ['/', '/:page/'];
const OPENED_NEXT: readonly AddressPattern[] = ['/:explainer/claims/', '/:explainer/timeline/'];

/**
 * How hard the file at a path (without the base path; pages end in a slash) is packed; undefined where no copy is made.
 * Measured on pages of the flagship's size, Brotli 11 makes the smallest copies and takes 40 to 70 times as long as 6; 10
 * keeps all but 2 % of that for two fifths of the time; 6 gives copies larger by 13 to 16 % than 11. So the long pages that
 * readers open get 10 or 11, files that are fetched once and kept 11, and the many others 6: a claim's page is half a
 * kilobyte longer for it, and comes in the first round trip all the same.
 */
export function packingQuality(path: string, length: number): PackingQuality | undefined {
  const ending = path.endsWith('/') ? 'html' : path.slice(path.lastIndexOf('.') + 1);
  if (CONTENT_TYPES[ending]?.packs !== true || length < SHORTEST) return undefined;
  return { br: brotliQuality(path, length), gzip: 6 };
}

function brotliQuality(path: string, length: number): number {
  const isOneOf = (patterns: readonly AddressPattern[]) =>
    patterns.some((pattern) => matchesPattern(path, pattern));
  if (isHashed(path)) return 11;
  if (length > LONGEST) return 6;
  if (isOneOf(OPENED_FIRST)) return 11;
  return isOneOf(OPENED_NEXT) ? 10 : 6;
}
