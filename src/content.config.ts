import { pathToFileURL } from 'node:url';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { z } from 'astro/zod';
import { CONTENT_PATTERNS } from './lib/content-paths.ts';
import { job } from './lib/load-job.ts';
import { claimSchema } from './lib/schemas/claim.ts';
import { correctionsSchema } from './lib/schemas/corrections.ts';
import { explainerSchema } from './lib/schemas/explainer.ts';
import { figureSchema } from './lib/schemas/figure.ts';
import { houseStyleSchema } from './lib/schemas/house-style.ts';
import { pageSchema } from './lib/schemas/page.ts';
import { peopleSchema } from './lib/schemas/person.ts';
import { sectionSchema } from './lib/schemas/section.ts';
import { sourcesSchema } from './lib/schemas/source.ts';
import { termSchema } from './lib/schemas/term.ts';
import { timelineSchema } from './lib/schemas/timeline.ts';

/** `glob` for lists too: Astro's `file()` logs a broken file and carries on, so that entries could vanish unnoticed. */
function collection<Schema extends z.ZodType>(pattern: string | string[], schema: Schema) {
  // A run of Astro has a root of its own: see scripts/parts.
  const base = pathToFileURL(`${process.cwd()}/content/`);
  const loader = glob({ base, pattern, generateId: ({ entry }) => entry });
  return defineCollection({ loader, schema });
}

/** Texts that Astro renders: in a build, those of the explainers that this run builds. */
function texts<Schema extends z.ZodType>(pattern: string, schema: Schema) {
  if (job === undefined) return collection(pattern, schema);
  const patterns = job.explainers.map((id) => pattern.replace('*', id));
  return patterns.length === 0 ? nothing(schema) : collection(patterns, schema);
}

function nothing<Schema extends z.ZodType>(schema: Schema) {
  return defineCollection({ loader: () => [], schema });
}

/** What Astro need not read in a build, which hands the record over. */
function record<Schema extends z.ZodType>(pattern: string, schema: Schema) {
  return job === undefined ? collection(pattern, schema) : nothing(schema);
}

export const collections = {
  explainers: texts(CONTENT_PATTERNS.explainers, explainerSchema),
  sections: texts(CONTENT_PATTERNS.sections, sectionSchema),
  claims: record(CONTENT_PATTERNS.claims, claimSchema),
  timelines: record(CONTENT_PATTERNS.timelines, timelineSchema),
  corrections: record(CONTENT_PATTERNS.corrections, correctionsSchema),
  figures: record(CONTENT_PATTERNS.figures, figureSchema),
  terms: record(CONTENT_PATTERNS.terms, termSchema),
  sources: record(CONTENT_PATTERNS.sources, sourcesSchema),
  people: record(CONTENT_PATTERNS.people, peopleSchema),
  pages: record(CONTENT_PATTERNS.pages, pageSchema),
  houseStyle: record(CONTENT_PATTERNS.houseStyle, houseStyleSchema),
};
