/**
 * What a page needs beyond being read: `copy` is script of this site, `search` is script that loads an
 * index and runs WebAssembly, `embed` is to be framed by other sites.
 */
export type PageNeed = 'copy' | 'search' | 'embed';

type Directives = Readonly<Record<string, string>>;

const READING: Directives = {
  'default-src': "'none'",
  'style-src': "'self'",
  // The icon stands in the page.
  'img-src': "'self' data:",
  // Without script nothing connects. It lets tools that read a page fetch robots.txt from within it.
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** No text may become markup or code, and no policy may be made that would let it. */
const TRUSTED: Directives = { 'require-trusted-types-for': "'script'", 'trusted-types': "'none'" };

const NEEDS: Readonly<Record<PageNeed, Directives>> = {
  copy: { 'script-src': "'self'", ...TRUSTED },
  search: {
    'script-src': "'self' 'wasm-unsafe-eval'",
    'form-action': "'self'",
    ...TRUSTED,
  },
  embed: {},
};

/**
 * The Content Security Policy that a page carries itself: nothing but its styles and pictures, and what it says it
 * needs. `styles` are the hashes (`sha256-…`) of style elements in the page.
 */
export function securityPolicy(need?: PageNeed, styles: readonly string[] = []): string {
  const directives = { ...READING, ...(need === undefined ? {} : NEEDS[need]) };
  return Object.entries({
    ...directives,
    'style-src': ["'self'", ...styles.map((hash) => `'${hash}'`)].join(' '),
  })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** The policy as a header, which alone can say who may frame the page: nobody, but for what is made to be framed. */
export function headerPolicy(need?: PageNeed, styles: readonly string[] = []): string {
  return `${securityPolicy(need, styles)}; frame-ancestors ${need === 'embed' ? '*' : "'none'"}`;
}

/** The policy that a built page carries, undefined where it has none. */
export function policyIn(html: string): string | undefined {
  return /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/i
    .exec(html)?.[1]
    ?.replaceAll('&#39;', "'");
}

/** The hashes of styles that the policy of a built page allows. */
export function inlineStyles(html: string): string[] {
  const sources = /style-src ([^;]*)/.exec(policyIn(html) ?? '')?.[1] ?? '';
  return [...sources.matchAll(/'(sha256-[^']+)'/g)].map(([, hash = '']) => hash);
}
