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

/** Whether a path (without the base path and its query) is one that the pattern means. */
export function matchesPattern(path: string, pattern: AddressPattern): boolean {
  return new RegExp(`^${patternSource(pattern)}$`).test(path);
}
