import { z } from 'astro/zod';
import { formerly, fullDate, id, language, partialDate, plainText, webAddress } from './fields.ts';

/** The types of the Citation Style Language (1.0.2, appendix III) that a news record needs. */
const CSL_TYPES = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'dataset',
  'entry-encyclopedia',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'motion_picture',
  'paper-conference',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'software',
  'speech',
  'webpage',
] as const;

const name = z.union(
  [
    z.strictObject({ family: plainText, given: plainText.optional() }),
    z.strictObject({ literal: plainText }),
  ],
  { error: '"family" with "given", or "literal" alone' },
);

const source = z.strictObject({
  id: id.describe(
    'The address: /sources/#<id>, or /<slug>/sources/#<id> in an explainer’s own list.',
  ),
  type: z.enum(CSL_TYPES),
  title: plainText.describe('As published.'),
  author: z.array(name).optional(),
  publisher: plainText.optional(),
  'container-title': plainText.optional().describe('The paper, journal or site it appeared in.'),
  issued: partialDate.describe('When it was published.'),
  URL: webAddress.optional().describe('Only when it was seen or is certain.'),
  language: language.describe('As in HTML: en, zh, de.'),
  custom: z.strictObject({
    kind: z
      .enum(['primary', 'secondary'])
      .describe("Primary: the actor's own paper, filing, statement, order or data."),
    says: plainText.describe('What matters here, in our own words.'),
    verified: z
      .enum(['seen', 'recalled'])
      .describe('Seen: read by somebody. Recalled: not read, context at most.'),
    archived: z
      .strictObject({ url: webAddress, date: fullDate })
      .optional()
      .describe('A kept copy and its date.'),
    dead: fullDate
      .optional()
      .describe('When the page was found to be gone. Readers are sent to the archived copy first.'),
    checked: fullDate.optional().describe('When the link was last seen to work.'),
    formerly,
  }),
});

/** `sources/*.yaml`: a bibliography as Pandoc reads it. */
export const sourcesSchema = z.strictObject({ references: z.array(source) });

export type SourceData = z.infer<typeof source>;
