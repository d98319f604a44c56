import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashFiles } from '../../scripts/hash-folder.ts';
import { readBuildRecord } from '../../scripts/publishing/read-build-record.ts';
import { writeLines } from '../../scripts/write-lines.ts';
import {
  buildRecordLines,
  formatBuildRecord,
  parseBuildRecord,
  type BuildRecord,
} from '../../src/lib/publishing/build-record.ts';
import { isLasting } from '../../src/lib/publishing/lasting-files.ts';
import { missingAddresses } from '../../src/lib/publishing/missing-addresses.ts';
import {
  mendHistory,
  nextName,
  releaseBefore,
  sameBuild,
  toRemove,
} from '../../src/lib/publishing/releases.ts';

const HASH = 'a'.repeat(64);

async function hashOf(file: string): Promise<string | undefined> {
  return (await hashFiles(dirname(file), [basename(file)]))[basename(file)];
}

const record: BuildRecord = {
  version: 1,
  origin: 'https://merrow.example',
  base: '/',
  check: { errors: 0, warnings: 2 },
  inputs: HASH,
  promised: ['/tolls/', '/'],
  redirects: [{ from: '/charges/', to: '/tolls/', kind: 'folder' }],
  files: { 'tolls/index.html': HASH, 'index.html': HASH },
};

describe('the record of a build', () => {
  it('reads back as it was written', () => {
    expect(parseBuildRecord(formatBuildRecord(record))).toEqual({
      ...record,
      promised: ['/', '/tolls/'],
    });
  });

  it('is the same text in whatever order its files were found', () => {
    const files = { 'index.html': HASH, 'tolls/index.html': HASH };
    expect(formatBuildRecord({ ...record, files })).toBe(formatBuildRecord(record));
  });

  it('reads back from a file with whatever names its files have', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'plain-record-'));
    const name = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((text) => !/[\0\\/]|^\.\.$/.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(name), async (names) => {
        // Some readers of lines take this letter for the end of one.
        const files = Object.fromEntries(['\u2028', ...names].map((path) => [path, HASH]));
        await writeLines(join(folder, 'record'), buildRecordLines({ ...record, files }));
        const read = await readBuildRecord(join(folder, 'record'));
        expect(read.record).toEqual({ ...record, files, promised: ['/', '/tolls/'] });
      }),
      { numRuns: 50 },
    );
    await rm(folder, { recursive: true });
  });

  it('is read from one line, as it was written before', () => {
    expect(parseBuildRecord(`${JSON.stringify(record)}\n`)).toEqual(record);
  });

  it('is JSON with a line for each file, so that none is longer than a file needs', () => {
    const lines = [...buildRecordLines(record)];
    expect(JSON.parse(lines.join(''))).toEqual({ ...record, promised: ['/', '/tolls/'] });
    expect(lines).toContain(`"index.html":"${HASH}",\n`);
  });

  it('is refused where it breaks off', () => {
    const lines = [...buildRecordLines(record)];
    for (const at of lines.keys())
      for (const end of ['', '\n']) {
        const text = `${lines.slice(0, at).join('').trimEnd()}${end}`;
        expect(() => parseBuildRecord(text), text).toThrow();
      }
  });

  it('has the hash of its file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'plain-record-'));
    await writeFile(join(folder, 'record'), formatBuildRecord(record));
    const { hash } = await readBuildRecord(join(folder, 'record'));
    expect(hash).toBe(await hashOf(join(folder, 'record')));
    await rm(folder, { recursive: true });
  });

  it.each(['../secret', '/etc/passwd', 'a/../../b', 'a\\b'])('refuses the path %s', (path) => {
    const text = formatBuildRecord({ ...record, files: { [path]: HASH } });
    expect(() => parseBuildRecord(text)).toThrow();
  });
});

describe('promised addresses', () => {
  const build = {
    files: Object.fromEntries(
      ['index.html', 'feed.xml', 'tolls/index.html', 'tolls/claims/low/index.html'].map((path) => [
        path,
        HASH,
      ]),
    ),
    redirects: [
      { from: '/tolls/claims/cheap/', to: '/tolls/claims/low/', kind: 'page' },
      { from: '/charges/', to: '/tolls/', kind: 'folder' },
    ] as const,
  };
  const missing = (...addresses: string[]) =>
    missingAddresses(
      addresses,
      build,
      (file) => new Set(file === 'tolls/index.html' ? ['money'] : []),
    );

  it('are answered by pages, files and ids on a page', () => {
    expect(missing('/', '/feed.xml', '/tolls/', '/tolls/#money')).toEqual([]);
  });

  it('are answered by what they redirect to', () => {
    expect(
      missing('/tolls/claims/cheap/', '/charges/', '/charges/#money', '/charges/claims/cheap/'),
    ).toEqual([]);
  });

  it('are missing where there is no page, no file, no id or no target of a redirect', () => {
    const lost = ['/charges/#gone', '/charges/gone/', '/gone.xml', '/gone/', '/tolls/#gone'];
    expect(missing(...lost)).toEqual(lost);
  });
});

describe('files that keep being served beside newer ones', () => {
  it.each([
    ['_astro/Page.B-5QnL8_.css', true],
    ['_astro/Page.B-5QnL8_.css.br', true],
    ['pagefind/fragment/en_1b2c.pf_fragment', true],
    ['pagefind/filter/en_1b2c.pf_filter', true],
    ['pagefind/pagefind.en_9f.pf_meta', true],
    ['pagefind/pagefind-entry.json', false],
    ['pagefind/pagefind.js', false],
    ['tolls/index.html', false],
    ['tolls/_astro/index.html', false],
  ])('%s: %s', (path, lasts) => {
    expect(isLasting(path)).toBe(lasts);
  });
});

describe('releases', () => {
  const [first, second, third] = ['0001', '0002', '0003'].map((n) => `${n}-${'b'.repeat(12)}`) as [
    string,
    string,
    string,
  ];

  it('are numbered on from the highest', () => {
    expect(nextName([third, first], HASH)).toBe(`0004-${'a'.repeat(12)}`);
    expect(nextName(['9999-bbbbbbbbbbbb'], HASH)).toBe(`10000-${'a'.repeat(12)}`);
  });

  it('are found again by what is in them', () => {
    expect(sameBuild([first, `0007-${'a'.repeat(12)}`], HASH)).toEqual([`0007-${'a'.repeat(12)}`]);
  });

  it('have the one that is online last in their history, also where a kill kept it from being written', () => {
    expect(mendHistory([first], second, [first, second])).toEqual([first, second]);
    expect(mendHistory([first, second], first, [first, second])).toEqual([first]);
    expect(mendHistory([first, second, third], third, [third, first])).toEqual([first, third]);
  });

  it('go back to the one before', () => {
    expect(releaseBefore([first, second])).toBe(first);
    expect(releaseBefore([first])).toBeUndefined();
  });

  it('are removed from the oldest on, but not what is online and what it can go back to', () => {
    expect(toRemove([first, second, third], [first, second, third], 2)).toEqual([first]);
    expect(toRemove([first, second, third], [first, second], 2)).toEqual([third]);
    expect(toRemove([first, second, third], [second, third], 3)).toEqual([]);
  });
});
