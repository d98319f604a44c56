import type { Redirect } from '../addresses/redirects.ts';
import type { HeaderRule } from './header-rules.ts';

/** All that a host has to be told. */
export interface HostSite {
  /** The folder of the host that the site lies in: `/` or `/explainers/`. */
  readonly base: string;
  readonly rules: readonly HeaderRule[];
  readonly redirects: readonly Redirect[];
}

/** The letters of our addresses. A path with any other is none of ours, and no host need look for it. */
export const PATH_LETTERS = 'A-Za-z0-9._-';

/** Every header that any rule gives, once. */
export function headerNames(rules: readonly HeaderRule[]): string[] {
  return [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
}

/** The base path without its closing slash. */
export function rootOf(base: string): string {
  return base.replace(/\/$/, '');
}

/** A header's value in quotation marks, as nginx and Caddy read it. */
export function quoted(value: string): string {
  return `"${value.replaceAll('"', '\\"')}"`;
}
