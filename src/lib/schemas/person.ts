import { z } from 'astro/zod';
import { id, plainText, sourceIds } from './fields.ts';

const person = z.strictObject({
  id,
  name: plainText,
  nativeName: plainText.optional().describe('The name in its own script.'),
  type: z.enum(['person', 'organisation']),
  role: plainText.describe('What they are, in a few words.'),
  note: plainText.describe('What a reader should know, in a sentence or two.'),
  sources: sourceIds,
});

/** `people.yaml`. */
export const peopleSchema = z.strictObject({ people: z.array(person) });

export type PersonData = z.infer<typeof person>;
