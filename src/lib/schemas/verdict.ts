import { z } from 'astro/zod';

/** The scale, from most to least borne out; `opinion` stands beside it. */
export const VERDICTS = [
  'supported',
  'mostly-supported',
  'contested',
  'misleading',
  'unproven',
  'false',
  'opinion',
] as const;

export type Verdict = (typeof VERDICTS)[number];

export const verdictSchema = z.enum(VERDICTS, {
  error: ({ input }) =>
    typeof input === 'boolean'
      ? `is the YAML value ${String(input)}. Put it in quotes to mean the verdict: "${String(input)}".`
      : undefined,
});
