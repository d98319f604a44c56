import type { Redirect } from '../../src/lib/addresses/redirects.ts';
import type { Job } from '../../src/lib/parts/job.ts';

// What the process that holds the content and the one that builds tell each other.

/** A search index: its name among the parts, and the folder of the site that it lies in. */
export interface SearchIndex {
  readonly part: string;
  readonly path: string;
}

/** What a build knows of the content. */
export interface Reading {
  /** Of the problems that the check found. */
  readonly check: { readonly errors: number; readonly warnings: number };
  readonly explainers: readonly string[];
  readonly searches: readonly SearchIndex[];
  /** The key of each part: the hash of all that it is made from. */
  readonly keys: Readonly<Record<string, string>>;
  readonly redirects: readonly Redirect[];
}

/** What is to be written down of the content, since whoever asks has no more of it than its names. */
export interface Wish {
  readonly jobs: readonly { readonly folder: string; readonly job: Job }[];
  /** Files for the words of search indexes. */
  readonly searches: readonly { readonly part: string; readonly file: string }[];
  /** Where the site is put together: a folder for its feed, and a file for the addresses that it promises. */
  readonly whole: { readonly folder: string; readonly promised: string } | undefined;
}

/** What the process that holds the content says: first whether it can be built from, then, when asked, that all is there. */
export type Answer =
  | { readonly reading: Reading | undefined }
  | { readonly written: true }
  /** Why it could not be written, in words for whoever builds. */
  | { readonly trouble: string };
