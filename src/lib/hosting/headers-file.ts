import type { HeaderRule } from './header-rules.ts';

/** Netlify and Cloudflare take the first 100 rules. */
export const MOST_RULES = 100;

/**
 * The rules as Netlify and Cloudflare Pages read them from `_headers`. Where two rules give a header, Netlify takes the
 * later one, Cloudflare joins both unless a line with `!` drops the earlier one first, which Netlify passes over.
 */
export function headersFile(rules: readonly HeaderRule[], base: string): string {
  const root = base.replace(/\/$/, '');
  const isGiven = (name: string, before: number) =>
    rules.slice(0, before).some(({ headers }) => name in headers);
  return rules
    .map(({ pattern, headers }, at) =>
      [
        `${root}${pattern}`,
        ...Object.entries(headers).flatMap(([name, value]) => [
          ...(isGiven(name, at) ? [`  ! ${name}`] : []),
          `  ${name}: ${value}`,
        ]),
        '',
      ].join('\n'),
    )
    .join('\n');
}
