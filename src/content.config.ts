import { pathToFileURL } from 'node:url';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { z } from 'astro/zod';
import { CONTENT_PATTERNS } from './lib/content-paths.ts';
import { job } from './lib/load-job.ts';
import { explainerSchema } from './lib/schemas/explainer.ts';
import { sectionSchema } from './lib/schemas/section.ts';
import { writtenTexts } from './written-texts.ts';

/** Texts that Astro renders: in a build, those of the explainers that this run builds. */
function texts<Schema extends z.ZodType>(kind: 'explainer' | 'section', schema: Schema) {
  if (job === undefined) return defineCollection({ loader: writtenTexts(kind), schema });
  const all = CONTENT_PATTERNS[`${kind}s`];
  const pattern = job.explainers.map((id) => all.replace('*', id));
  if (pattern.length === 0) return defineCollection({ loader: () => [], schema });
  // A run of Astro has a root of its own: see scripts/parts.
  const base = pathToFileURL(`${process.cwd()}/content/`);
  const loader = glob({ base, pattern, generateId: ({ entry }) => entry });
  return defineCollection({ loader, schema });
}

/** Nothing but what is rendered as MDX: all else is the record's, which Astro need not read. */
export const collections = {
  explainers: texts('explainer', explainerSchema),
  sections: texts('section', sectionSchema),
};
