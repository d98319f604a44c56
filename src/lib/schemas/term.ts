import { z } from 'astro/zod';
import { formerly, id, plainText, sourceIds } from './fields.ts';

/** The front matter of `glossary/<id>.md`; the body's first paragraph is the definition. */
export const termSchema = z.strictObject({
  term: plainText.describe('The term as it stands in the glossary.'),
  aliases: z.array(plainText).default([]).describe('Other spellings and names.'),
  seeAlso: z.array(id).default([]).describe('Related terms.'),
  sources: sourceIds.describe('What the definition rests on.'),
  formerly,
});

export type TermData = z.infer<typeof termSchema>;
