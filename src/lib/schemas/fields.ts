import { z } from 'astro/zod';
import { ID_PATTERN } from '../content-paths.ts';
import { isPartialDate } from '../dates/partial-date.ts';

/** YAML readers turn a full date into a Date and a year into a number; both become the text that was typed. */
function asTyped(value: unknown): unknown {
  if (value instanceof Date && !Number.isNaN(value.getTime()))
    return value.toISOString().slice(0, 10);
  return typeof value === 'number' ? String(value) : value;
}

/** A year, month or day, as precise as known. */
export const partialDate = z.preprocess(
  asTyped,
  z
    .string()
    .refine(isPartialDate, {
      error: ({ input }) =>
        `is "${String(input)}", which is no date. Write it as 2031, 2031-05 or 2031-05-09.`,
    })
    .meta({ format: 'date, as precise as known' }),
);

/** A day. */
export const fullDate = z.preprocess(
  asTyped,
  z
    .string()
    .refine((text) => text.length === 10 && isPartialDate(text), {
      error: ({ input }) => `is "${String(input)}", which is no day. Write it as 2031-05-09.`,
    })
    .meta({ format: 'day' }),
);

/** Plain text, not empty. */
export const plainText = z.string().trim().min(1, { error: 'is empty.' });

/** The tag of a language, as HTML and dates need it: `en`, `fr`, `zh-Hans`. */
export const language = plainText.refine(isLanguageTag, {
  error: ({ input }) =>
    `is "${String(input)}", which is no language. Write its tag: en, fr, zh-Hans.`,
  params: { rule: 'invalid-field' },
});

/** Languages are few, and each is asked for many times. */
const languages = new Map<string, boolean>();
const MOST_LANGUAGES = 1000;

function isLanguageTag(text: string): boolean {
  const known = languages.get(text);
  if (known !== undefined) return known;
  const isTag = isCanonical(text);
  if (languages.size < MOST_LANGUAGES) languages.set(text, isTag);
  return isTag;
}

function isCanonical(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** The id of something in the record. Whether it exists is the record's business, not the schema's. */
export const id = z.string().regex(ID_PATTERN, {
  error: ({ input }) =>
    `is "${String(input)}", which is no id. Ids are lower-case words and digits joined by hyphens: bridge-toll-2031.`,
});

/** Ids of sources, at least one. */
export const sourceIds = z.array(id).min(1, { error: 'names no source. Give at least one.' });

/** A web address that a reader can open. */
export const webAddress = z.url({ protocol: /^https?$/ });

/** Ids that something had before it was renamed. */
export const formerly = z
  .array(id)
  .default([])
  .describe('Ids that it had before. Their addresses keep answering.');
