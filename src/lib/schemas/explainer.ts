import { z } from 'astro/zod';
import { formerly, fullDate, id, language, partialDate, plainText, webAddress } from './fields.ts';

const takeaway = z.strictObject({
  claim: id.describe('The claim whose verdict stands beside it.'),
  text: plainText.describe('One sentence.'),
});

const sourceArticle = z.strictObject({
  title: plainText.describe('As published.'),
  source: id.describe('Its entry among the sources.'),
  publishers: z.array(plainText).min(1).describe('Where it appeared.'),
  written: partialDate.describe('When it first appeared, or was written.'),
  published: partialDate.describe('When the version that was read came out.'),
  original: z
    .strictObject({ lang: language, label: plainText, url: webAddress.optional() })
    .optional()
    .describe('The original in another language; `url` only where it is known.'),
  note: plainText.describe('Whose views it gives, and what a reader should know of its origin.'),
});

/** The front matter of an explainer's `index.mdx`; the body is the opening. */
export const explainerSchema = z.strictObject({
  title: plainText.describe('The headline.'),
  shortTitle: plainText.optional().describe('For narrow places such as trails of links.'),
  kicker: plainText.describe('What it belongs to: a few words above the title.'),
  dek: plainText.describe('One or two sentences under the title.'),
  lang: language.default('en').describe('The language of the text, as in HTML.'),
  formerly,
  published: fullDate.describe('The day on which it was published.'),
  updated: fullDate.describe('The day on which it was last changed.'),
  recordAsOf: fullDate.describe('The last day that the record covers.'),
  takeaways: z
    .array(takeaway)
    .min(1)
    .max(7)
    .describe('What the record shows, each with the claim whose verdict stands beside it.'),
  sourceArticle: sourceArticle.optional().describe('The article it grew out of, if one.'),
});

export type ExplainerData = z.infer<typeof explainerSchema>;
