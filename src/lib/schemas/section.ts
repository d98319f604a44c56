import { z } from 'astro/zod';
import { formerly, id, plainText } from './fields.ts';

const line = z.strictObject({
  label: plainText.describe('The month or day it speaks of.'),
  text: plainText.describe('One sentence.'),
});

/** The front matter of `sections/NN-<id>.mdx`. */
export const sectionSchema = z.strictObject({
  title: plainText.describe(
    'The heading. It can be reworded: the address comes from the file name.',
  ),
  parent: id.optional().describe('The section that this one is part of.'),
  formerly,
  then: line.optional().describe('What was said then.'),
  now: line.optional().describe('What the record shows now.'),
});

export type SectionData = z.infer<typeof sectionSchema>;
