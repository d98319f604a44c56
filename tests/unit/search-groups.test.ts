import fc from 'fast-check';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashFolder } from '../../scripts/hash-folder.ts';
import { writeSearchIndex } from '../../scripts/write-search-index.ts';
import { homesOf } from '../../src/lib/record/homes.ts';
import type { PlainRecord } from '../../src/lib/record/record.ts';
import { createRoutes } from '../../src/lib/routes.ts';
import { searchGroups, type SearchGroup } from '../../src/lib/search/search-groups.ts';
import { searchRecords } from '../../src/lib/search/search-records.ts';
import * as a from './builders.ts';

/**
 * Explainers of three things each, the newest last: itself, a claim and a source of its own. What they share, a source and
 * a person, belongs to the oldest.
 */
function recordOf(count: number) {
  const ids = Array.from({ length: count }, (_, at) => `toll-${at}`);
  return a.record({
    explainers: ids.map((id, at) =>
      a.explainer('It opens.', { published: `20${String(10 + at)}-05-01` }, id),
    ),
    claims: ids.map((id) =>
      a.claim(
        'one',
        { evidence: [{ source: `report-${id}`, bearing: 'refutes', note: 'It has four.' }] },
        id,
      ),
    ),
    sources: [
      a.sources({ id: 'audit' }, { id: 'unused' }, ...ids.map((id) => ({ id: `report-${id}` }))),
    ],
    timelines: ids.map((id) => a.timeline([], id)),
  });
}

const names = (group: SearchGroup | undefined) => group?.explainers.map(({ id }) => id);
const routes = createRoutes('/');

describe('the groups that are searched by one index each', () => {
  it('are one while the record is small, with everything in it, at the address that it always had', () => {
    const record = recordOf(3);
    const homes = homesOf(record);
    const [group, ...others] = searchGroups(record);
    expect(others).toEqual([]);
    expect(group?.number).toBeUndefined();
    expect(group && searchRecords(group, routes, homes)).toEqual(
      searchRecords(record, routes, homes),
    );
  });

  it('hold no more than they may, the newest explainers first', () => {
    const groups = searchGroups(recordOf(5), 7);
    expect(groups.map(names)).toEqual([['toll-4', 'toll-3'], ['toll-2', 'toll-1'], ['toll-0']]);
    expect(groups.map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  it('hold everything once, whatever their size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 40 }),
        (count, most) => {
          const record = recordOf(count);
          const found = searchGroups(record, most).flatMap((group) =>
            searchRecords(group, routes, homesOf(record)),
          );
          const all = searchRecords(record, routes, homesOf(record));
          const addresses = (records: typeof all) => records.map(({ url }) => url).sort();
          expect(addresses(found)).toEqual(addresses(all));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('put a thing beside the oldest explainer that has to do with it, and one without in the newest', () => {
    const groups = searchGroups(recordOf(4), 7);
    const sources = groups.map((group) => group.sources.map(({ id }) => id).sort());
    expect(sources).toEqual([
      ['report-toll-3', 'unused'],
      ['report-toll-1', 'report-toll-2'],
      ['audit', 'report-toll-0'],
    ]);
  });

  it('stay as they are when an explainer is added, but for the newest', () => {
    const indexes = (record: PlainRecord) =>
      searchGroups(record, 7).map((group) => searchRecords(group, routes, homesOf(record)));
    const [, ...before] = indexes(recordOf(8));
    const after = indexes(recordOf(9));
    expect(before.length).toBeGreaterThan(1);
    expect(after.slice(-before.length)).toEqual(before);
  });
});

describe('a search index', () => {
  let root = '';
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'plain-record-'));
  });
  afterEach(() => rm(root, { recursive: true }));

  const records = Array.from({ length: 600 }, (_, at) => ({
    ...{ url: `/tolls/${at}/`, content: `Bridge ${at} cost ${at % 7} crowns.`, language: 'en' },
    ...{ meta: { title: `Claim ${at}` }, filters: { kind: ['claim'] as const } },
  }));

  it('is the same bytes each time, though its records are sent together', async () => {
    for (const name of ['one', 'two']) await writeSearchIndex(records, join(root, name));
    const first = await hashFolder(join(root, 'one'));
    expect(await hashFolder(join(root, 'two'))).toEqual(first);
    expect(Object.keys(first).filter((path) => path.startsWith('fragment/'))).toHaveLength(600);
    expect(Object.keys(first).filter((path) => /^pagefind-(?!entry)/.test(path))).toEqual([]);
  });

  it('can be asked for while another is made', async () => {
    const names = ['one', 'two', 'three'];
    await Promise.all(names.map((name) => writeSearchIndex(records, join(root, name))));
    const [first = {}, ...others] = await Promise.all(
      names.map((name) => hashFolder(join(root, name))),
    );
    expect(Object.keys(first).length).toBeGreaterThan(600);
    for (const other of others) expect(other).toEqual(first);
  });

  it('says why it cannot be written', async () => {
    await writeFile(join(root, 'one'), 'A file where the folder belongs.');
    await expect(writeSearchIndex(records, join(root, 'one'))).rejects.toThrow('EEXIST');
  });

  it('is not waited for without end when Pagefind ends by itself', async () => {
    // Pagefind writes a file by this name, and gives up without a word.
    await mkdir(join(root, 'one', 'pagefind.js'), { recursive: true });
    const written = writeSearchIndex(records.slice(0, 1), join(root, 'one'), 2000);
    await expect(written).rejects.toThrow('has not answered');
  });
});
