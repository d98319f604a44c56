import { z } from 'astro/zod';
import { address, date, id, named, text } from './fields.ts';

const thenOrNow = z.object({ label: text, text });

const section = z.object({
  ...named,
  title: text,
  level: z.union([z.literal(2), z.literal(3)]).describe('3 for a part of another section.'),
  parent: id.optional(),
  then: thenOrNow.optional(),
  now: thenOrNow.optional(),
});

const sourceArticle = z.object({
  title: text,
  source: id,
  publishers: z.array(text).min(1),
  written: date,
  published: date,
  note: text,
});

/** The explainer that the record belongs to. */
export const explainerData = z.object({
  ...named,
  title: text,
  dek: text,
  lang: text.describe('The language of all texts in the file, as in HTML.'),
  published: date,
  updated: date,
  recordAsOf: date.describe('The last day that the record covers.'),
  words: z.int().min(0),
  takeaways: z.array(z.object({ claim: id, text })),
  sections: z.array(section).describe('In reading order.'),
  sourceArticle: sourceArticle.optional().describe('The article that it grew out of, if one.'),
  corrections: z
    .array(z.object({ date, text, section: id.optional(), claim: id.optional() }))
    .describe('Newest first.'),
  figures: z.array(z.object({ id, address, title: text, csv: address })),
});
