import type { PlainRecord } from '../record/record.ts';
import { createRoutes } from '../routes.ts';
import { eachAddress } from './addresses.ts';

/** A page or file that has moved. Paths are without the base path; fragments stay with whoever follows. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
  /** `folder`: everything below `from` that no other redirect names is below `to`. */
  readonly kind: 'page' | 'file' | 'folder';
}

/** Where the old addresses of pages and files lead, the exact ones first. Old fragments answer on their page. */
export function redirectsOf(record: PlainRecord): Redirect[] {
  const routes = createRoutes('/');
  const exact: Redirect[] = [];
  for (const { now: to, formerly } of eachAddress(record))
    if (!to.includes('#'))
      for (const from of formerly)
        exact.push({ from, to, kind: to.endsWith('/') ? 'page' : 'file' });
  const folders = record.explainers.flatMap(({ id, formerly }) =>
    formerly.map((old): Redirect => ({
      from: routes.explainer(old),
      to: routes.explainer(id),
      kind: 'folder',
    })),
  );
  return [...exact.sort(byFrom), ...folders.sort(byFrom)];
}

/**
 * The redirects as Netlify and Cloudflare Pages read them from `_redirects`. Cloudflare follows them always; Netlify
 * where no file stands in the way, so that it serves the redirect page and the file's copy instead.
 */
export function redirectRules(redirects: readonly Redirect[], base: string): string {
  const root = base.replace(/\/$/, '');
  return redirects
    .map(({ from, to, kind }) =>
      kind === 'folder'
        ? `${root}${from}* ${root}${to}:splat 301\n`
        : `${root}${from} ${root}${to} 301\n`,
    )
    .join('');
}

function byFrom(a: Redirect, b: Redirect): number {
  return a.from < b.from ? -1 : 1;
}
