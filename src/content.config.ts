import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { z } from 'astro/zod';
import { CONTENT_PATTERNS } from './lib/content-paths.ts';
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
function collection<Schema extends z.ZodType>(pattern: string, schema: Schema) {
  const loader = glob({ base: './content', pattern, generateId: ({ entry }) => entry });
  return defineCollection({ loader, schema });
}

export const collections = {
  explainers: collection(CONTENT_PATTERNS.explainers, explainerSchema),
  sections: collection(CONTENT_PATTERNS.sections, sectionSchema),
  claims: collection(CONTENT_PATTERNS.claims, claimSchema),
  timelines: collection(CONTENT_PATTERNS.timelines, timelineSchema),
  corrections: collection(CONTENT_PATTERNS.corrections, correctionsSchema),
  figures: collection(CONTENT_PATTERNS.figures, figureSchema),
  terms: collection(CONTENT_PATTERNS.terms, termSchema),
  sources: collection(CONTENT_PATTERNS.sources, sourcesSchema),
  people: collection(CONTENT_PATTERNS.people, peopleSchema),
  pages: collection(CONTENT_PATTERNS.pages, pageSchema),
  houseStyle: collection(CONTENT_PATTERNS.houseStyle, houseStyleSchema),
};
