import { z } from 'astro/zod';
import { plainText } from './fields.ts';

/** The front matter of `pages/<id>.md`: a page about the site itself. */
export const pageSchema = z.strictObject({
  title: plainText,
  dek: plainText,
});

export type PageData = z.infer<typeof pageSchema>;
