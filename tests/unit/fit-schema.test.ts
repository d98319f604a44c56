import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSourceText } from '../../src/lib/check/source-text.ts';
import { readContentPath } from '../../src/lib/content-paths.ts';
import { claimSchema } from '../../src/lib/schemas/claim.ts';
import { correctionsSchema } from '../../src/lib/schemas/corrections.ts';
import { explainerSchema } from '../../src/lib/schemas/explainer.ts';
import { figureSchema } from '../../src/lib/schemas/figure.ts';
import { fitSchema } from '../../src/lib/schemas/fit-schema.ts';
import { houseStyleSchema } from '../../src/lib/schemas/house-style.ts';
import { pageSchema } from '../../src/lib/schemas/page.ts';
import { peopleSchema } from '../../src/lib/schemas/person.ts';
import { sectionSchema } from '../../src/lib/schemas/section.ts';
import { sourcesSchema } from '../../src/lib/schemas/source.ts';
import { termSchema } from '../../src/lib/schemas/term.ts';
import { timelineSchema } from '../../src/lib/schemas/timeline.ts';

const SCHEMAS: { readonly [kind: string]: z.ZodType } = {
  ...{ explainer: explainerSchema, section: sectionSchema, claim: claimSchema },
  ...{ timeline: timelineSchema, corrections: correctionsSchema, figure: figureSchema },
  ...{ term: termSchema, sources: sourcesSchema, people: peopleSchema, page: pageSchema },
  'house-style': houseStyleSchema,
};

interface File {
  readonly schema: z.ZodType;
  readonly data: object;
}

async function filesBelow(folder: string): Promise<File[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry): Promise<File[]> => {
      const path = join(entry.parentPath, entry.name);
      const schema = SCHEMAS[readContentPath(path.slice(folder.length + 1))?.kind ?? ''];
      if (!entry.isFile() || schema === undefined) return [];
      const { data } = readSourceText(path, await readFile(path, 'utf8'));
      return typeof data === 'object' && data !== null ? [{ schema, data }] : [];
    }),
  );
  return found.flat();
}

const files = [
  ...(await filesBelow('content')),
  ...(await filesBelow('tests/fixtures/good/content')),
];

/** Holds data against a schema both ways: what fits is the same, what does not is left as it was. */
function expectSame(schema: z.ZodType, data: object): boolean {
  const fitted = structuredClone(data);
  const fits = fitSchema(schema, fitted);
  const parsed = schema.safeParse(structuredClone(data));
  if (fits) expect(parsed.success).toBe(true);
  expect(fitted).toStrictEqual(fits ? parsed.data : data);
  return fits;
}

/** The groups and lists in some data, itself among them. */
function holdersIn(data: object): object[] {
  const inner = Object.values(data).filter((value) => typeof value === 'object' && value !== null);
  return [data, ...inner.flatMap((value: object) => holdersIn(value))];
}

const value = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    ' ',
    'x ',
    'Words',
    'an-id',
    '2031',
    '2031-02-30',
    '2031-05-09',
    'zz',
  ),
  fc.constantFrom<unknown>(null, undefined, true, 0, 1, -1, 2031, 2.5, Number.NaN),
  fc.constantFrom<unknown>(
    'https://a.example/',
    'ftp://a.example',
    'supported',
    'primary',
    'en',
    'e n',
  ),
  fc.constantFrom<unknown>([], {}, ['an-id'], [''], [null], { literal: 'A' }, { id: 'a' }, [[]]),
  fc.string(),
);
const slip = fc.record({
  holder: fc.nat(),
  field: fc.nat(),
  // Mostly a field that is there.
  name: fc.option(fc.constantFrom('formerly', 'then', 'other', 'URL', 'end'), { freq: 3 }),
  value,
});

describe('data that fits its schema', () => {
  it('is what Zod makes of it, in all content, which is nearly always told without Zod', () => {
    const fitting = files.filter(({ schema, data }) => expectSame(schema, data));
    expect(fitting.length / files.length).toBeGreaterThan(0.97);
  });

  it('is what Zod makes of it, whatever slipped into a file; what does not fit is left as it was', () => {
    const file = fc.constantFrom(...files);
    fc.assert(
      fc.property(
        file,
        fc.array(slip, { minLength: 1, maxLength: 3 }),
        ({ schema, data }, slips) => {
          const changed = structuredClone(data);
          for (const { holder, field, name, value: typed } of slips) {
            const holders = holdersIn(changed);
            const place = holders[holder % holders.length] ?? changed;
            const names = Object.keys(place);
            const own = names[field % Math.max(1, names.length)] ?? '0';
            const meant = name === null || Array.isArray(place) ? own : name;
            if (typed === undefined && !Array.isArray(place)) Reflect.deleteProperty(place, meant);
            else Reflect.set(place, meant, structuredClone(typed));
          }
          expectSame(schema, changed);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
