import { z } from 'astro/zod';
import { formerly, id, partialDate, plainText, sourceIds } from './fields.ts';

/** What fits beside a mark on the narrowest screen, in letters. */
const LABEL = 40;
const NOTE = 48;

const label = plainText.max(LABEL).describe('What the row is, in a few words.');
const note = plainText.max(NOTE).describe('The caveat that stands beside the value.');
const above = z.number().positive({
  error: 'is not more than zero, and a scale of powers of ten has no zero.',
});

const frame = {
  title: plainText.describe('What is found, in one line.'),
  description: plainText.describe('What is measured, and what not to do with it.'),
  caption: plainText.optional().describe('What a reader must know beside the key and the sources.'),
  formerly,
};

const amount = {
  label,
  shown: plainText.max(26).describe('The value as it was given: "over $51m".'),
  note,
  by: plainText.describe('Who says so, and when.'),
  sources: sourceIds,
};
const single = { ...amount, value: above.describe('In whole units of the currency.') };

const amountRow = z.discriminatedUnion(
  'basis',
  [
    z.strictObject({ basis: z.literal('published'), ...single }),
    z.strictObject({ basis: z.literal('estimate'), ...single }),
    z.strictObject({ basis: z.literal('at-least'), ...single }),
    z.strictObject({
      basis: z.literal('in-words'),
      ...amount,
      from: above.describe('Where the words may begin, as we read them.'),
      to: above.describe('Where they may end.'),
    }),
  ],
  { error: 'one of published, estimate, at-least, in-words' },
);

const amounts = z.strictObject({
  type: z.literal('amounts'),
  ...frame,
  currency: z.enum(['USD', 'CNY', 'EUR', 'GBP']).describe('What all values are in.'),
  groups: z
    .array(z.strictObject({ title: plainText.max(NOTE), rows: z.array(amountRow).min(1) }))
    .min(1)
    .describe('By what was counted.'),
});

const FILLS = ['solid', 'hatched'] as const;
const span = z.strictObject({
  from: partialDate,
  to: partialDate.optional().describe('Left out where it still holds.'),
  fill: z.enum(FILLS),
});

const spans = z.strictObject({
  type: z.literal('spans'),
  ...frame,
  from: partialDate.describe('Where the scale of time begins. It ends with the record.'),
  key: z.strictObject({ solid: plainText, hatched: plainText }).describe('What the bars mean.'),
  marks: z
    .array(
      z.strictObject({
        date: partialDate,
        label: plainText.max(30).describe('What changed.'),
        sources: sourceIds,
      }),
    )
    .default([])
    .describe('Lines across all rows, oldest first.'),
  rows: z
    .array(z.strictObject({ label, note, spans: z.array(span).default([]), sources: sourceIds }))
    .min(1),
});

const bar = z.strictObject({
  value: z
    .number()
    .nonnegative({ error: 'is less than zero, and bars begin at zero.' })
    .optional()
    .describe('Left out where there is nothing to compare it with: only its words are shown.'),
  shown: plainText.max(9).describe('The value as it is written at the end of its bar.'),
});

const bars = z.strictObject({
  type: z.literal('bars'),
  ...frame,
  series: z
    .array(z.strictObject({ id, label: plainText.max(16), fill: z.enum(['solid', 'hollow']) }))
    .min(1)
    .max(2)
    .describe('What is compared within each row.'),
  groups: z
    .array(
      z.strictObject({
        title: plainText.max(NOTE).describe('What was measured, and in which unit.'),
        max: above.describe('The value whose bar is as long as there is room.'),
        rows: z
          .array(
            z.strictObject({
              label,
              note: note.optional(),
              values: z.record(id, bar).describe('By the ids of the series.'),
              by: plainText.describe('Who says so, and when.'),
              sources: sourceIds,
            }),
          )
          .min(1),
      }),
    )
    .min(1)
    .describe('Each with a scale of its own.'),
});

/** `figures/<id>.yaml`: a figure's numbers and words. How it is drawn follows from its type. */
export const figureSchema = z.discriminatedUnion('type', [amounts, spans, bars], {
  error: 'one of amounts, spans, bars',
});

export type FigureData = z.infer<typeof figureSchema>;
export type AmountData = z.infer<typeof amountRow>;
export type SpanFill = (typeof FILLS)[number];
