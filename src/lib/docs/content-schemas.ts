import { z } from 'astro/zod';
import { claimSchema } from '../schemas/claim.ts';
import { correctionsSchema } from '../schemas/corrections.ts';
import { explainerSchema } from '../schemas/explainer.ts';
import { figureSchema } from '../schemas/figure.ts';
import { houseStyleSchema } from '../schemas/house-style.ts';
import { pageSchema } from '../schemas/page.ts';
import { peopleSchema } from '../schemas/person.ts';
import { sectionSchema } from '../schemas/section.ts';
import { sourcesSchema } from '../schemas/source.ts';
import { termSchema } from '../schemas/term.ts';
import { timelineSchema } from '../schemas/timeline.ts';

/** JSON Schema (2020-12), as far as the documentation reads it. */
export interface FieldSchema {
  readonly description?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: { readonly [name: string]: FieldSchema };
  readonly required?: readonly string[];
  readonly items?: FieldSchema;
  readonly anyOf?: readonly FieldSchema[];
  readonly oneOf?: readonly FieldSchema[];
  readonly default?: unknown;
}

export interface ContentSchema {
  /** The kind's name, and that of its schema file. */
  readonly name: string;
  /** Where such files stand below `content/`. */
  readonly pattern: string;
  /** What a file of the kind is, and what its body holds if it has one. */
  readonly what: string;
  readonly schema: FieldSchema;
}

/** Every kind of content file with its schema: what the reference and the editors' schemas are made of. */
export function contentSchemas(): ContentSchema[] {
  const kinds: readonly [string, string, string, z.ZodType][] = [
    [
      'explainer',
      'explainers/<slug>/index.mdx',
      'An explainer; the slug is its address, the body its opening.',
      explainerSchema,
    ],
    [
      'section',
      'explainers/<slug>/sections/NN-<id>.mdx',
      'A section: NN orders the files, the id is its address; the body is its text.',
      sectionSchema,
    ],
    [
      'claim',
      'explainers/<slug>/claims/<id>.md',
      'A claim; the body is the reasoning, two to five sentences.',
      claimSchema,
    ],
    ['timeline', 'explainers/<slug>/timeline.yaml', 'The events of an explainer.', timelineSchema],
    [
      'corrections',
      'explainers/<slug>/corrections.yaml',
      'What was changed after publication.',
      correctionsSchema,
    ],
    [
      'figure',
      'explainers/<slug>/figures/<id>.yaml',
      'The data of a figure, which the text places with `<Figure id="<id>" />`.',
      figureSchema,
    ],
    [
      'term',
      'glossary/<id>.md',
      'A term, shared by all explainers; the first paragraph of the body is the definition.',
      termSchema,
    ],
    ['sources', 'sources/*.yaml', 'The bibliography, as Pandoc reads it.', sourcesSchema],
    ['people', 'people.yaml', 'People and organisations.', peopleSchema],
    ['page', 'pages/<id>.md', 'A page about the site; the body is its text.', pageSchema],
    ['house-style', 'house-style.yaml', 'Words that the house avoids.', houseStyleSchema],
  ];
  return kinds.map(([name, pattern, what, schema]) => ({
    name,
    pattern,
    what,
    // Dates are preprocessed, which JSON Schema cannot say: what authors type is what counts.
    schema: z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as FieldSchema,
  }));
}
