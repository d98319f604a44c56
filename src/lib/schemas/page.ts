import { z } from 'astro/zod';
import { plainText } from './fields.ts';

/** The front matter of `pages/<id>.md`: a page about the site itself. */
export const pageSchema = z.strictObject({
  title: plainText.describe('The heading.'),
  dek: plainText.describe('One or two sentences under it.'),
});

export type PageData = z.infer<typeof pageSchema>;
