/** What a page needs beyond being read: `search` is script of this site that loads an index and runs WebAssembly. */
export type PageNeed = 'search';

type Directives = Readonly<Record<string, string>>;

const READING: Directives = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

const NEEDS: Readonly<Record<PageNeed, Directives>> = {
  search: {
    'script-src': "'self' 'wasm-unsafe-eval'",
    'connect-src': "'self'",
    'form-action': "'self'",
    // No text may become markup or code, and no policy may be made that would let it.
    'require-trusted-types-for': "'script'",
    'trusted-types': "'none'",
  },
};

/** The Content Security Policy of a page: nothing but its stylesheet and pictures, and what it says it needs. */
export function securityPolicy(need?: PageNeed): string {
  const directives = { ...READING, ...(need === undefined ? {} : NEEDS[need]) };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
