import { z } from 'astro/zod';
import { fullDate, id, plainText } from './fields.ts';

const correction = z.strictObject({
  id: id.describe(
    'The address: /corrections/#<slug>-<id>. Followers know it by that, whatever the words.',
  ),
  date: fullDate.describe('The day of the correction.'),
  text: plainText.describe('What stood there, what is right, and why.'),
  section: id.optional().describe('The section that was changed.'),
  claim: id.optional().describe('The claim that was changed.'),
});

/** `corrections.yaml`: what was changed after publication. */
export const correctionsSchema = z.strictObject({
  corrections: z.array(correction).describe('Newest last.'),
});

export type CorrectionsData = z.infer<typeof correctionsSchema>;
