import type { Routes } from './routes.ts';

/** What a text or a file that leaves the site needs to know of where it came from. */
export interface Origin {
  readonly routes: Routes;
  /** The whole address of a path of this site. */
  absolute(path: string): string;
}
