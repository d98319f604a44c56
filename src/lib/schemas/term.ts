import { z } from 'astro/zod';
import { id, plainText, sourceIds } from './fields.ts';

/** The front matter of `glossary/<id>.md`; the body's first paragraph is the definition. */
export const termSchema = z.strictObject({
  term: plainText,
  aliases: z.array(plainText).default([]).describe('Other spellings and names.'),
  seeAlso: z.array(id).default([]).describe('Related terms.'),
  sources: sourceIds,
});

export type TermData = z.infer<typeof termSchema>;
