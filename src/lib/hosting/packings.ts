/** How the packed copies beside files are named, and what HTTP calls their packing, the best first. */
export const PACKINGS = [
  { ending: '.br', encoding: 'br' },
  { ending: '.gz', encoding: 'gzip' },
] as const;
