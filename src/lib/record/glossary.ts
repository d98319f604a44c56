import type { Term } from './record.ts';

/**
 * With more terms than these, the glossary lists them by name and leaves definitions to their own pages: a definition is
 * some 500 bytes, so these are 100 KB, packed 20.
 */
export const MOST_DEFINED = 200;

/** The letter under which a term stands. */
export function initialOf({ term }: Pick<Term, 'term'>): string {
  return [...term.normalize('NFKD')][0]?.toUpperCase() ?? '';
}
