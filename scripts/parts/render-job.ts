import { existsSync, realpathSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'astro';
import { openDoor } from '../../src/lib/content-door.ts';
import { job } from '../../src/lib/load-job.ts';
import { loadExplainers, loadHouseStyle, loadRecord } from '../../src/lib/load-record.ts';
import { JOB_FOLDER } from '../../src/lib/parts/job.ts';
import { SHARED } from '../../src/lib/parts/part-names.ts';
import { HAS_SOCIAL_CARDS } from '../hosting.ts';
import { timed } from '../timed.ts';
import { writeSocialCards } from '../write-social-cards.ts';
import { readKeys } from './job-folder.ts';
import { PartStore } from './part-store.ts';

/**
 * Builds the parts of one job and puts them into the store: a process of its own, so that each core has one and the
 * memory of one is free again before the next begins. Usage: PLAIN_RECORD_JOB=FOLDER node render-job.ts STORE
 */
const [, , store = ''] = process.argv;
const given = process.env[JOB_FOLDER];
if (given === undefined || job === undefined)
  throw new Error(`Set ${JOB_FOLDER} to the folder of a job.`);
// What is installed may be a link to elsewhere, and Astro follows links.
const folder = realpathSync(given);
const keys = readKeys(folder);
const site = join(folder, 'site');
const project = process.cwd();

// The record is built once, for pages and cards.
const [record, houseStyle, explainers] = await Promise.all([
  loadRecord(),
  loadHouseStyle(),
  loadExplainers(),
]);
openDoor({ record: async () => record, houseStyle: async () => houseStyle });

// A root of its own keeps runs at the same time out of each other's caches, and old entries out of new builds.
const options = {
  root: folder,
  configFile: join(relative(folder, project), 'astro.config.mjs'),
  srcDir: join(project, 'src'),
  publicDir: join(project, 'public'),
  cacheDir: join(folder, 'cache'),
  outDir: site,
  logLevel: 'warn',
} as const;
await timed('in a run: Astro', () => build(options));

const parts = new PartStore(store);
for (const explainer of explainers) {
  const files = join(folder, 'parts', explainer.id);
  for (const slug of [explainer.id, ...explainer.formerly])
    for (const path of [slug, `embed/${slug}`]) {
      if (!existsSync(join(site, path))) continue;
      await mkdir(join(files, path, '..'), { recursive: true });
      await rename(join(site, path), join(files, path));
    }
  if (HAS_SOCIAL_CARDS)
    await timed('in a run: social cards', () => writeSocialCards([explainer], files));
  await timed('in a run: packing and keeping', () => parts.keep(keys(explainer.id), files));
}
if (job.isShared)
  await timed('in a run: packing and keeping', () => parts.keep(keys(SHARED), site));
