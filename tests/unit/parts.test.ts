import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planJobs } from '../../src/lib/parts/plan-jobs.ts';
import { readShard, shardProblems, shareOf, type ShardRecord } from '../../src/lib/parts/shard.ts';
import { contentLines, readContentLines } from '../../src/lib/parts/content-lines.ts';
import { PartContent } from '../../src/lib/parts/part-content.ts';
import { outlineOf } from '../../src/lib/parts/outline.ts';
import { buildRecord } from '../../src/lib/record/build-record.ts';
import type { PlainRecord } from '../../src/lib/record/record.ts';
import * as a from './builders.ts';
import { readContent } from '../../src/lib/check/read-content.ts';

const GOOD = 'tests/fixtures/good/content';

describe('the runs of Astro', () => {
  const named = (count: number) => Array.from({ length: count }, (_, at) => String(at));
  const besides = fc.record({
    known: fc.integer({ min: 0, max: 2000 }),
    isShared: fc.boolean(),
    indexed: fc.integer({ min: 0, max: 2000 }),
    cores: fc.integer({ min: 1, max: 16 }),
  });

  it('build each explainer once, in their order, and the shared part once, never more than memory allows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), besides, (count, beside) => {
        const all = named(count);
        const jobs = planJobs(all, beside);
        expect(jobs.flatMap(({ explainers }) => explainers)).toEqual(all);
        expect(jobs.filter((job) => job.isShared)).toHaveLength(beside.isShared ? 1 : 0);
        const sizes = jobs.filter((job) => !job.isShared).map((job) => job.explainers.length);
        expect(sizes.every((size) => size > 0 && size <= 24)).toBe(true);
      }),
    );
  });

  it.each([
    { count: 1, cores: 2, sizes: [0, 1] },
    { count: 4, cores: 2, sizes: [0, 3, 1] },
    { count: 12, cores: 2, sizes: [0, 6, 6] },
    { count: 12, cores: 1, sizes: [0, 12] },
    { count: 12, cores: 4, sizes: [0, 4, 4, 2, 2] },
    // Of which one core makes two search indexes first.
    { count: 48, cores: 2, sizes: [0, 13, 11, 13, 11] },
  ])('share $count explainers among $cores cores, whatever else these do', (expected) => {
    const { count, cores, sizes } = expected;
    const beside = { known: count, isShared: true, indexed: count, cores };
    const jobs = planJobs(named(count), beside);
    expect(jobs.map((job) => job.explainers.length)).toEqual(sizes);
  });
});

describe('the shares of shards', () => {
  it('are all explainers, each once, as evenly as can be', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        (all, of) => {
          const shares = Array.from({ length: of }, (_, at) =>
            shareOf(all, { number: at + 1, of }),
          );
          expect(shares.flat().sort()).toEqual([...all].sort());
          const sizes = shares.map((share) => share.length);
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it.each(['0/2', '3/2', '2', 'a/b', '1/0', '-1/2', '1/2/3', ''])('know no shard "%s"', (text) => {
    expect(() => readShard(text)).toThrow(`"${text}" is no shard. Write --shard 2/8`);
  });

  it('read the second of eight', () => {
    expect(readShard('2/8')).toEqual({ number: 2, of: 8 });
  });
});

describe('shards to merge', () => {
  const record = (number: number, of = 2, inputs = 'a'): [string, ShardRecord] => [
    `shard-${number}`,
    { version: 1, shard: { number, of }, inputs, parts: {} },
  ];

  it('are one site when all are there', () => {
    expect(shardProblems([record(2), record(1)], 'a')).toEqual([]);
  });

  it.each([
    ['missing', [record(1)], 'Shard 2/2 is missing.'],
    ['doubled', [record(1), record(2), record(2)], 'shard-2 (shard 2/2) is there twice'],
    [
      'of other content',
      [record(1), record(2, 2, 'b')],
      'shard-2 (shard 2/2) was built from other',
    ],
    ['of other shards', [record(1), record(2, 3)], 'shard-2 (shard 2/3) is one of 3 shards'],
    ['none', [], 'No shard was named.'],
  ] as const)('are none when one is %s', (_, shards, words) => {
    expect(shardProblems(shards, 'a').join('\n')).toContain(words);
  });
});

describe('the outline of a site', () => {
  const explainers = [a.explainer('They say [it](claim:one). See [@audit].')];
  const sections = [a.section('01-cost', 'The [vote](event:vote), says [Ada](person:ada).')];
  const timelines = [a.timeline([{ id: 'vote', date: '2031' }])];
  const outlineFor = (cost: string) => {
    const parts = { explainers, timelines, sections: [a.section('01-cost', cost)] };
    return outlineOf(a.smallContent(parts), a.record(parts));
  };

  it('holds no text of explainers and claims', () => {
    const { explainers, sections, claims } = outlineFor('The vote was long and dull.');
    for (const { body } of [...explainers, ...sections, ...claims]) expect(body).toBe('');
  });

  it('stays as it is when a sentence changes that points to nothing', () => {
    expect(outlineFor('Other words.\n\nAnd a [vote](event:vote).')).toEqual(
      outlineFor('Words, and a [vote](event:vote).'),
    );
  });

  it('knows each place that points to something, as the texts do', () => {
    const content = a.smallContent({ explainers, sections, timelines });
    const { record: whole } = buildRecord(content);
    const { record, problems } = buildRecord(outlineOf(content, whole));
    expect(problems).toEqual([]);
    const places = ({ sources, people, explainers: [tolls] }: PlainRecord) =>
      [...sources, ...people, ...(tolls?.claims ?? []), ...(tolls?.events ?? [])].flatMap(
        ({ id, mentions }) => mentions.map(({ anchor, section }) => [id, anchor, section?.id]),
      );
    expect(places(record)).toEqual(places(whole));
    expect(places(record)).toHaveLength(4);
  });
});

describe('the content of a part', () => {
  it('is the same after it was handed over', async () => {
    const { content } = await readContent(GOOD);
    expect(await readContentLines(contentLines(content))).toEqual(
      JSON.parse(JSON.stringify(content)),
    );
  });

  it('is that of its explainer and of what it names, and not the rest', async () => {
    const { content } = await readContent(GOOD);
    const stranger = {
      path: 'explainers/stranger/index.mdx',
      data: { ...content.explainers[0]?.data, formerly: [] },
      body: 'Nothing that others name.',
    };
    // Only what is read of it is there.
    const explainers = [...content.explainers, stranger] as typeof content.explainers;
    const parts = new PartContent({ ...content, explainers });
    expect(parts.explainers).toEqual(['ferry', 'stranger', 'tolls']);
    const ids = (part: string) => parts.of([part]).explainers.map(({ path }) => path.split('/')[1]);
    expect(ids('stranger')).not.toContain('tolls');
    expect(ids('tolls')).toContain('tolls');
    const named = parts.of(['tolls']).sources.flatMap(({ data }) => data.references);
    const all = content.sources.flatMap(({ data }) => data.references);
    expect(named.length).toBeLessThanOrEqual(all.length);
    expect(named.length).toBeGreaterThan(0);
  });
});
