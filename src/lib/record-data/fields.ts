import { z } from 'astro/zod';

export const text = z.string().min(1).meta({ id: 'text' });
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({ id: 'id' });
export const ids = z.array(id).meta({ id: 'ids' });

export const address = z
  .url({ protocol: /^https?$/ })
  .meta({ id: 'address', description: 'A permanent address.' });

export const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .meta({ id: 'date', description: 'A year, month or day (ISO 8601), as precise as known.' });

/** What everything has that has an address of its own. */
export const named = {
  id,
  address,
  formerly: ids.describe('Ids that it had before. Their addresses keep answering.'),
};

/** A place in the text of the explainer. */
export const place = z.object({
  address,
  section: id.optional().describe('Left out in the opening.'),
  text: text.describe('The words there.'),
});
