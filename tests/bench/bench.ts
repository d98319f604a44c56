import {
  appendFile,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BUILD_RECORD } from '../../src/lib/publishing/build-record.ts';
import { copySiteParts } from '../browser/fixture-site.ts';
import { comparison, growthOf, rounded, type BenchRow } from './bench-rows.ts';
import { measuredRun, type MeasuredRun } from './measured-run.ts';
import { writePlainSite } from './plain-site.ts';
import { writeSyntheticContent } from './synthetic-content.ts';

/**
 * Builds sites of so many explainers of the flagship's size, and beside the smaller of them a plain Astro site of as many
 * pages with the same words, in one run; prints what each cost, and the cost of each further explainer and page.
 * Usage: npm run bench -- [--explainers 1,10] [--plain 10] [--seed 1] [--unpacked] [--write FILE] [--compare FILE]
 *   [--same-bytes]
 */
const PROJECT = new URL('../..', import.meta.url).pathname;
const WORK = join(PROJECT, 'tests/.output/bench');
const { values } = parseArgs({
  options: {
    explainers: { type: 'string', default: '1,10' },
    /** Plain sites beside no more explainers than that: their pages cost each the same. */
    plain: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    /** Makes no packed copies: the plain site has none. */
    unpacked: { type: 'boolean', default: false },
    write: { type: 'string' },
    compare: { type: 'string' },
    /** Holds the build after an edit against a cold one. */
    'same-bytes': { type: 'boolean', default: false },
  },
});

const rows: BenchRow[] = [];
for (const explainers of values.explainers.split(',').map(Number)) {
  const row = await benchRow(explainers, Number(values.seed));
  rows.push(row);
  console.table([
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        typeof value === 'number' ? rounded(value) : '',
      ]),
    ),
  ]);
  console.table(row.phases);
}
for (const line of growthOf(rows)) console.log(line);
if (values.write !== undefined) await writeFile(values.write, `${JSON.stringify(rows, null, 2)}\n`);
if (values.compare !== undefined)
  for (const line of comparison(
    rows,
    // Written by an earlier run.
    JSON.parse(await readFile(values.compare, 'utf8')) as BenchRow[],
  ))
    console.log(line);
await rm(WORK, { recursive: true, force: true });

async function benchRow(explainers: number, seed: number): Promise<BenchRow> {
  await rm(WORK, { recursive: true, force: true });
  const site = join(WORK, 'site');
  await mkdir(site, { recursive: true });
  await copySiteParts(site);
  await writeSyntheticContent(join(PROJECT, 'content'), join(site, 'content'), {
    explainers,
    seed,
  });
  const dist = join(site, 'dist');
  const check = await run(site, ['scripts/check.ts']);
  const cold = await run(site, ['scripts/build.ts']);
  const warm = await run(site, ['scripts/build.ts']);
  const section = join(site, 'content/explainers/explainer-0001/sections/05-cost.mdx');
  await appendFile(section, '\nOne more sentence stands here.\n');
  const changed = await run(site, ['scripts/build.ts']);
  if (values['same-bytes']) {
    const record = await readFile(join(dist, BUILD_RECORD), 'utf8');
    await rm(join(site, 'node_modules'), { recursive: true });
    await run(site, ['scripts/build.ts']);
    const isSame = record === (await readFile(join(dist, BUILD_RECORD), 'utf8'));
    console.log(
      `After the edit ${isSame ? 'the same bytes as' : 'OTHER BYTES THAN'} a cold build.`,
    );
  }
  const { files, pages, bytes } = await measureFolder(dist);
  return {
    ...{ explainers, pages, files, bytes },
    ...{ check: check.seconds, checkProcessor: check.processor, checkMemory: check.peakMemory },
    ...{ cold: cold.seconds, coldProcessor: cold.processor, memory: cold.peakMemory },
    ...{ warm: warm.seconds, changed: changed.seconds, changedProcessor: changed.processor },
    ...(explainers <= Number(values.plain) ? await plainRow(dist) : {}),
    phases: phasesIn(cold.output),
  };
}

async function plainRow(dist: string): Promise<Partial<BenchRow>> {
  const site = join(WORK, 'plain');
  const { words } = await writePlainSite(dist, site);
  await symlink(join(PROJECT, 'node_modules'), join(site, 'node_modules'));
  const run = await measuredRun('astro', ['build'], { cwd: site, env: environment() });
  return {
    ...{ words, plain: run.seconds, plainProcessor: run.processor },
    plainMemory: run.peakMemory,
  };
}

function run(cwd: string, args: string[]): Promise<MeasuredRun> {
  return measuredRun('node', args, { cwd, env: environment() });
}

function environment(): Record<string, string> {
  const PATH = `${join(PROJECT, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`;
  const PACKED_COPIES = values.unpacked ? 'off' : 'on';
  return { PATH, ASTRO_TELEMETRY_DISABLED: '1', BUILD_TIMES: 'on', PACKED_COPIES };
}

/** What the phases of a build say of themselves, those by the same name added up. */
function phasesIn(output: string): BenchRow['phases'] {
  const phases: { [what: string]: { seconds: number; processor: number } } = {};
  for (const [, seconds, processor, what = ''] of output.matchAll(/^phase (\S+) (\S+) (.*)$/gm)) {
    const before = phases[what] ?? { seconds: 0, processor: 0 };
    phases[what] = {
      seconds: rounded(before.seconds + Number(seconds)),
      processor: rounded(before.processor + Number(processor)),
    };
  }
  return phases;
}

async function measureFolder(
  folder: string,
): Promise<{ files: number; pages: number; bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isFile());
  let bytes = 0;
  for (const { parentPath, name } of found) bytes += (await stat(join(parentPath, name))).size;
  const pages = found.filter(({ name }) => name === 'index.html').length;
  return { files: found.length, pages, bytes };
}
