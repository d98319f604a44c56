import { z } from 'astro/zod';
import { formerly, fullDate, id, partialDate, plainText } from './fields.ts';
import { verdictSchema } from './verdict.ts';

const historyEntry = z.strictObject({
  date: partialDate.describe('When the verdict was reached, by what was public on that day.'),
  verdict: verdictSchema,
  note: plainText.describe('What moved the verdict, or left it as it was, in one sentence.'),
  because: z.array(id).default([]).describe('The sources that moved it.'),
});

const evidence = z.strictObject({
  source: id.describe('The id of a source.'),
  bearing: z
    .enum(['supports', 'refutes', 'context'])
    .describe('What the source means for the claim as worded.'),
  note: plainText.describe('What in the source bears on the claim, in one sentence.'),
});

/** The front matter of `claims/<id>.md`; the body is the reasoning. */
export const claimSchema = z.strictObject({
  title: plainText.describe('A short label for lists and charts.'),
  claim: plainText.describe('The claim, restated in our own words.'),
  claimant: id.describe('The person or organisation that made it.'),
  attribution: plainText
    .optional()
    .describe('How it was said or passed on: completes "Said by …".'),
  claimedOn: partialDate.describe('When it was first made.'),
  quote: plainText.optional().describe('As said, at most twelve words.'),
  saidIn: z
    .array(id)
    .default([])
    .describe('The sources in which it can be found as it was made or first reported.'),
  inSourceArticle: z.boolean().default(false).describe('Whether the source article carries it.'),
  summary: plainText.describe('The deciding fact in one sentence, for the margin note.'),
  history: z
    .array(historyEntry)
    .min(1)
    .describe('Dated verdicts, oldest first; the last one holds.'),
  evidence: z.array(evidence).min(1).describe('What speaks for and against it.'),
  wouldChange: plainText.optional().describe('What would change this verdict.'),
  checkAgainBy: fullDate.optional().describe('When somebody should look again.'),
  related: z.array(id).default([]).describe('Claims that a reader may want next.'),
  formerly,
  sourceArticleError: plainText
    .optional()
    .describe('What the source article has otherwise, and what is right.'),
});

export type ClaimData = z.infer<typeof claimSchema>;
