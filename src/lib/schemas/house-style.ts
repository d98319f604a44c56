import { z } from 'astro/zod';
import { language, plainText } from './fields.ts';

/** `house-style.yaml`: words that the house avoids, and words that are spelt out or said in their own language. */
export const houseStyleSchema = z.strictObject({
  words: z.array(
    z.strictObject({
      avoid: plainText.describe('A word or phrase, as it is written in lower case.'),
      instead: plainText.describe('What to write, or why not.'),
    }),
  ),
  abbreviations: z
    .array(
      z.strictObject({
        short: plainText
          .regex(/^\p{Lu}[\p{L}\p{N}]+$/u, {
            error: 'is one word that begins with a capital letter.',
          })
          .describe('As it is written.'),
        long: plainText.describe('What it stands for.'),
      }),
    )
    .default([])
    .describe('Spelt out at the first use on a page.'),
  foreign: z
    .array(
      z.strictObject({
        words: plainText.describe('As they are written.'),
        lang: language.describe('Their language, as in HTML.'),
      }),
    )
    .default([])
    .describe('Words of other languages in Latin letters.'),
});

export type HouseStyle = z.infer<typeof houseStyleSchema>;

export const NO_HOUSE_STYLE: HouseStyle = { words: [], abbreviations: [], foreign: [] };
