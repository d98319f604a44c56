/**
 * Addresses as Netlify and Cloudflare Pages write them in `_headers`: `:name` stands for one step of a path, `*` for
 * anything (once a pattern). Patterns are without the base path.
 */
export type AddressPattern = `/${string}`;

/** The source of a regular expression for a pattern, without its anchors: nginx, Caddy and JavaScript read it alike. */
export function patternSource(pattern: AddressPattern): string {
  return pattern
    .split(/(:[a-z]+|\*)/)
    .map((part) => {
      if (part === '*') return '.*';
      return part.startsWith(':') ? '[^/]+' : part.replace(/[.+?()[\]{}|^$\\]/g, '\\$&');
    })
    .join('');
}

const matchers = new Map<AddressPattern, RegExp>();

/** Whether a path (without the base path and its query) is one that the pattern means. */
export function matchesPattern(path: string, pattern: AddressPattern): boolean {
  let matcher = matchers.get(pattern);
  if (matcher === undefined) {
    matcher = new RegExp(`^${patternSource(pattern)}$`);
    matchers.set(pattern, matcher);
  }
  return matcher.test(path);
}

/** The address (without the base path) at which hosts send a file of the site: pages end in a slash. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
