import type { RuleName } from './rules.ts';

export type { RuleName } from './rules.ts';

/** Where in a file: a field of its front matter or YAML (its value, unless its name is meant), or a point in its text (both 1-based). */
export type Place =
  | { readonly field: readonly (string | number)[]; readonly at?: 'name' | 'value' }
  | { readonly line: number; readonly column: number };

/** One thing that is wrong with the content, as plain data: printing is somebody else's work. */
export interface Problem {
  readonly rule: RuleName;
  /** Path from the project's root. */
  readonly file: string;
  readonly place?: Place | undefined;
  /** What was found, quoted as typed, and what was expected. */
  readonly message: string;
  /** The likeliest cure. */
  readonly hint?: string | undefined;
}
