/** A rule's name. Published names never change, so that they can be searched for. */
export type RuleName =
  | 'bad-id'
  | 'broken-mdx'
  | 'broken-yaml'
  | 'duplicate-id'
  | 'duplicate-term'
  | 'invalid-field'
  | 'missing-field'
  | 'missing-file'
  | 'missing-front-matter'
  | 'missing-text'
  | 'section-without-id'
  | 'unknown-claim'
  | 'unknown-event'
  | 'unknown-field'
  | 'unknown-file'
  | 'unknown-lane'
  | 'unknown-person'
  | 'unknown-section'
  | 'unknown-source'
  | 'unknown-term'
  | 'bad-citation'
  | 'bad-date'
  | 'bad-verdict'
  | 'history-order'
  | 'recalled-source-alone';

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
