import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SITE_PARTS } from '../browser/fixture-site.ts';
import { measuredRun, type MeasuredRun } from './measured-run.ts';
import { writePlainSite } from './plain-site.ts';
import { writeSyntheticContent } from './synthetic-content.ts';

/**
 * Builds sites of so many explainers of the flagship's size, and beside each a plain Astro site of as many pages with
 * the same words, in one run; prints what each cost, and the cost of each further explainer.
 * Usage: npm run bench -- [--explainers 1,10] [--seed 1] [--write FILE] [--compare FILE]
 */
const PROJECT = new URL('../..', import.meta.url).pathname;
const WORK = join(PROJECT, 'tests/.output/bench');
const { values } = parseArgs({
  options: {
    explainers: { type: 'string', default: '1,10' },
    seed: { type: 'string', default: '1' },
    write: { type: 'string' },
    compare: { type: 'string' },
  },
});

/** What was measured at one number of explainers. Times in seconds, memory in MiB. */
export interface BenchRow {
  readonly explainers: number;
  readonly pages: number;
  readonly words: number;
  readonly check: number;
  readonly cold: number;
  readonly warm: number;
  readonly changed: number;
  readonly memory: number;
  readonly bytes: number;
  readonly plain: number;
  readonly plainMemory: number;
}

const rows: BenchRow[] = [];
for (const explainers of values.explainers.split(',').map(Number))
  rows.push(await benchRow(explainers, Number(values.seed)));
console.table(
  rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, rounded(value)])),
  ),
);
const [first] = rows;
const last = rows.at(-1);
if (first !== undefined && last !== undefined && last.explainers > first.explainers) {
  const slope = (of: (row: BenchRow) => number, per: (row: BenchRow) => number) =>
    (of(last) - of(first)) / (per(last) - per(first));
  const ours = slope(
    ({ cold }) => cold,
    ({ pages }) => pages,
  );
  const plain = slope(
    ({ plain }) => plain,
    ({ pages }) => pages,
  );
  console.log(
    `Each further explainer: ${rounded(
      slope(
        ({ cold }) => cold,
        (row) => row.explainers,
      ) * 1000,
    )} ms. ` +
      `Each further page: ${rounded(ours * 1000)} ms, plain ${rounded(plain * 1000)} ms, ratio ${rounded(ours / plain)}.`,
  );
}
if (values.write !== undefined) await writeFile(values.write, `${JSON.stringify(rows, null, 2)}\n`);
if (values.compare !== undefined)
  compare(JSON.parse(await readFile(values.compare, 'utf8')) as BenchRow[]);
await rm(WORK, { recursive: true, force: true });

async function benchRow(explainers: number, seed: number): Promise<BenchRow> {
  await rm(WORK, { recursive: true, force: true });
  const site = join(WORK, 'site');
  await mkdir(site, { recursive: true });
  for (const part of SITE_PARTS)
    await cp(join(PROJECT, part), join(site, part), { recursive: true });
  await writeSyntheticContent(join(PROJECT, 'content'), join(site, 'content'), {
    explainers,
    seed,
  });
  const check = await run(site, ['scripts/check.ts']);
  const cold = await run(site, ['scripts/build.ts']);
  const warm = await run(site, ['scripts/build.ts']);
  const section = join(site, 'content/explainers/explainer-0001/sections/05-cost.mdx');
  await writeFile(section, `${await readFile(section, 'utf8')}\nOne more sentence stands here.\n`);
  const changed = await run(site, ['scripts/build.ts']);
  const dist = join(site, 'dist');
  const plainSite = join(WORK, 'plain');
  const { pages, words } = await writePlainSite(dist, plainSite);
  await symlink(join(PROJECT, 'node_modules'), join(plainSite, 'node_modules')).catch(
    () => undefined,
  );
  const plain = await measuredRun('astro', ['build'], { cwd: plainSite, env: environment() });
  return {
    ...{ explainers, pages, words, check: check.seconds, cold: cold.seconds, warm: warm.seconds },
    ...{ changed: changed.seconds, memory: cold.peakMemory, bytes: await bytesBelow(dist) },
    ...{ plain: plain.seconds, plainMemory: plain.peakMemory },
  };
}

function run(cwd: string, args: string[]): Promise<MeasuredRun> {
  return measuredRun('node', args, { cwd, env: environment() });
}

function environment(): Record<string, string> {
  const PATH = `${join(PROJECT, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`;
  return { PATH, ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '--max-old-space-size=16384' };
}

async function bytesBelow(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await readFile(join(entry.parentPath, entry.name))).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function compare(before: readonly BenchRow[]): void {
  for (const row of rows) {
    const old = before.find(({ explainers }) => explainers === row.explainers);
    if (old === undefined) continue;
    const ratios = (['check', 'cold', 'warm', 'changed', 'memory', 'bytes'] as const).map(
      (name) => `${name} ${rounded(row[name] / old[name])}`,
    );
    console.log(`Against the earlier result at ${row.explainers}: ${ratios.join(', ')}.`);
  }
}

function rounded(value: number): number {
  return value > 100 ? Math.round(value) : Number(value.toPrecision(3));
}
