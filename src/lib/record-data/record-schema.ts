import { z } from 'astro/zod';
import { VERDICTS } from '../schemas/verdict.ts';
import { explainerData } from './explainer-fields.ts';
import { address, date, id, ids, named, place, text } from './fields.ts';
import { RECORD_VERSION } from './record-version.ts';

const verdict = z.enum(VERDICTS).describe('From most to least borne out; "opinion" stands beside.');

const change = z.object({
  date: date.describe('When the verdict was reached, by what was public then.'),
  verdict,
  note: text.describe('What moved the verdict, or left it as it was.'),
  because: ids.describe('The sources that moved it.'),
});

const evidence = z.object({
  source: id,
  bearing: z.enum(['supports', 'refutes', 'context']),
  note: text.describe('What in the source bears on the claim.'),
});

const claim = z
  .object({
    ...named,
    number: z.int().min(1).describe('Its place in the ledger.'),
    title: text.describe('A short label.'),
    claim: text.describe('The claim, restated in our words.'),
    claimant: id.describe('The person or organisation that made it.'),
    attribution: text.optional().describe('How it was said or passed on.'),
    claimedOn: date,
    quote: text.optional().describe('As said, at most twelve words.'),
    saidIn: ids.describe('Sources in which it can be found as it was made or first reported.'),
    inSourceArticle: z.boolean().describe('Whether the source article carries it.'),
    verdict: verdict.describe('The verdict now: that of the last entry of the history.'),
    summary: text.describe('The deciding fact in one sentence.'),
    history: z.array(change).min(1).describe('Dated verdicts, oldest first.'),
    evidence: z.array(evidence).min(1),
    reasoning: text.describe('Plain text; an empty line parts paragraphs.'),
    wouldChange: text.optional().describe('What would change this verdict.'),
    sourceArticleError: text.optional().describe('What the source article has otherwise.'),
    related: ids,
    events: ids.describe('Events that bear on it.'),
    terms: ids.describe('Terms used where it is stated.'),
    places: z.array(place).describe('Where the text states it.'),
  })
  .meta({ id: 'claim' });

const event = z
  .object({
    ...named,
    date,
    end: date.optional().describe('The last day, month or year, if it lasted.'),
    title: text,
    text,
    importance: z
      .union([z.literal(1), z.literal(2), z.literal(3)])
      .describe('3 is the weightiest.'),
    lane: id,
    sources: ids,
    claims: ids.describe('Claims on which it bears.'),
    people: ids,
  })
  .meta({ id: 'event' });

const term = z
  .object({
    ...named,
    term: text,
    aliases: z.array(text),
    definition: text,
    text: text.describe('The whole entry as plain text.'),
    seeAlso: z.array(address).describe('Terms beside it, in this file or not.'),
    sources: ids,
  })
  .meta({ id: 'term' });

const person = z
  .object({
    ...named,
    name: text,
    nativeName: text.optional().describe('The name in its own script.'),
    type: z.enum(['person', 'organisation']),
    role: text,
    note: text,
    sources: ids,
  })
  .meta({ id: 'person' });

const source = z
  .object({
    ...named,
    number: z.int().min(1).optional().describe('Its number in the text, where the text cites it.'),
    type: text.describe('A type of the Citation Style Language.'),
    title: text,
    authors: z.array(text),
    publisher: text.optional(),
    issued: date,
    url: z.url().optional(),
    language: text,
    kind: z.enum(['primary', 'secondary']),
    verified: z.enum(['seen', 'recalled']).describe('Recalled: not read by us, context only.'),
    says: text.describe('What matters here, in our words.'),
    archived: z.object({ url: z.url(), date }).optional(),
    dead: date.optional().describe('The day on which the page was found to be gone.'),
  })
  .meta({ id: 'source' });

/** The record of one explainer as data: every id in it is the id of something in the same list of the same file. */
export const recordDataSchema = z.object({
  $schema: address.describe('Where the schema of this format lies.'),
  version: z.literal(RECORD_VERSION),
  licence: address.describe('The licence of all that the file holds.'),
  credit: text.describe('The line to give when it is used.'),
  explainer: explainerData,
  claims: z.array(claim).describe('In the order of the ledger.'),
  lanes: z.array(z.object({ id, title: text })),
  events: z.array(event).describe('Oldest first.'),
  terms: z.array(term),
  people: z.array(person),
  sources: z.array(source).describe('Every source under anything else in the file, newest first.'),
});

export type RecordData = z.infer<typeof recordDataSchema>;

/** The JSON Schema (2020-12) of the record as data, as it is published at its own address. */
export function recordJsonSchema(at: string): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: at,
    title: `The record of an explainer, version ${RECORD_VERSION}`,
    // As a reader needs it: fields that a later build adds are let through.
    ...z.toJSONSchema(recordDataSchema, { target: 'draft-2020-12', io: 'input' }),
  };
}
