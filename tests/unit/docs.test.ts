import { readFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { contentReference } from '../../src/lib/docs/content-reference.ts';
import { contentSchemas } from '../../src/lib/docs/content-schemas.ts';
import { generatedDocs } from '../../src/lib/docs/generated-docs.ts';

describe('the documents made from the code', async () => {
  const options = await resolveConfig('README.md');

  it.each(generatedDocs())('$path is up to date (npm run docs)', async ({ path, text }) => {
    const expected = await format(text, { ...options, filepath: path });
    expect(await readFile(path, 'utf8')).toBe(expected);
  });
});

describe('the content reference', () => {
  const reference = contentReference();

  it('has a line for every field of a claim', () => {
    const claim = contentSchemas().find(({ name }) => name === 'claim');
    for (const name of Object.keys(claim?.schema.properties ?? {}))
      expect(reference).toContain(`| \`${name}\` |`);
  });

  it('says what is needed and what is not', () => {
    expect(reference).toMatch(/\| `claimedOn` \| yes \|/);
    expect(reference).toMatch(/\| `quote` \| {2}\|/);
  });

  it('says which values a field can have', () => {
    expect(reference).toMatch(/`history\[\]\.verdict` \| yes \| `supported`, `mostly-supported`/);
  });
});
