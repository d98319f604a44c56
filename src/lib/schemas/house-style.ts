import { z } from 'astro/zod';
import { plainText } from './fields.ts';

/** `house-style.yaml`: words that the house avoids, and what to write instead. */
export const houseStyleSchema = z.strictObject({
  words: z.array(
    z.strictObject({
      avoid: plainText.describe('A word or phrase, as it is written in lower case.'),
      instead: plainText.describe('What to write, or why not.'),
    }),
  ),
});

export type HouseStyle = z.infer<typeof houseStyleSchema>;
