import { z } from 'astro/zod';
import { formerly, id, partialDate, plainText, sourceIds } from './fields.ts';

const lane = z.strictObject({
  id: id.describe('What events name it by.'),
  title: plainText.describe('The name that stands over the lane.'),
});

const event = z.strictObject({
  id: id.describe('The address: /<slug>/timeline/#<id>.'),
  formerly,
  date: partialDate.describe('As precise as known, never more.'),
  end: partialDate.optional().describe('The last day, month or year, if it lasted.'),
  title: plainText.describe('What happened, in a few words.'),
  text: plainText.describe('What happened, in a sentence or two.'),
  importance: z
    .union([z.literal(1), z.literal(2), z.literal(3)], { error: '1, 2 or 3' })
    .describe('3 is the weightiest.'),
  lane: id.describe('One of the lanes above.'),
  sources: sourceIds.describe('Where it is reported.'),
  claims: z.array(id).default([]).describe('The claims it bears on.'),
  people: z.array(id).default([]).describe('People and organisations that took part.'),
});

/** `timeline.yaml`. */
export const timelineSchema = z.strictObject({
  lanes: z.array(lane).min(1),
  events: z.array(event).describe('Oldest first.'),
});

export type TimelineData = z.infer<typeof timelineSchema>;
