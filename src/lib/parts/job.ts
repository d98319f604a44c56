/** What one run of Astro builds. */
export interface Job {
  /** The ids of the explainers whose pages it builds. */
  readonly explainers: readonly string[];
  /** Whether it builds what the explainers share, too. */
  readonly isShared: boolean;
}

/** The variable of the environment that names the folder of a run's job, and the files in it. */
export const JOB_FOLDER = 'PLAIN_RECORD_JOB';
export const JOB_FILE = 'job.json';
/** The content that the pages are made from, checked and read already: lines of JSON. */
export const CONTENT_FILE = 'content.jsonl';
