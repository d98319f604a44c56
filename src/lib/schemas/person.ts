import { z } from 'astro/zod';
import { formerly, id, plainText, sourceIds } from './fields.ts';

const person = z.strictObject({
  id: id.describe(
    'The address: /people/#<id>, or /<slug>/people/#<id> in an explainer’s own list.',
  ),
  formerly,
  name: plainText.describe('The name as English readers know it.'),
  nativeName: plainText.optional().describe('The name in its own script.'),
  type: z.enum(['person', 'organisation']),
  role: plainText.describe('What they are, in a few words.'),
  note: plainText.describe('What a reader should know, in a sentence or two.'),
  sources: sourceIds.describe('What the entry rests on.'),
});

/** `people.yaml`. */
export const peopleSchema = z.strictObject({ people: z.array(person) });

export type PersonData = z.infer<typeof person>;
