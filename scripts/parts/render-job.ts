import { realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, type AstroInlineConfig } from 'astro';
import { openDoor } from '../../src/lib/content-door.ts';
import { job } from '../../src/lib/load-job.ts';
import { loadExplainers, loadHouseStyle, loadRecord } from '../../src/lib/load-record.ts';
import { JOB_FOLDER } from '../../src/lib/parts/job.ts';
import { SHARED } from '../../src/lib/parts/part-names.ts';
import { HAS_SOCIAL_CARDS } from '../hosting.ts';
import { timed } from '../timed.ts';
import { writeSocialCards } from '../write-social-cards.ts';
import { handOverPages } from './hand-over-pages.ts';
import { readKeys } from './job-folder.ts';
import { PartFiles } from './part-files.ts';
import { PartStore } from './part-store.ts';

/**
 * Builds the parts of one job and puts them into the store: a process of its own, so that each core has one and the
 * memory of one is free again before the next begins. Usage: PLAIN_RECORD_JOB=FOLDER node render-job.ts STORE
 */
const [, , storeFolder = ''] = process.argv;
// A build that was killed is over, and so are its runs: whoever builds next clears away what they wrote.
if (process.connected === false) process.exit(1);
process.once('disconnect', () => process.exit(1));
process.channel?.unref();

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

const parts = explainers.map((explainer) => ({
  explainer,
  files: new PartFiles(join(folder, 'parts', explainer.id)),
}));
/** By the first folder of a path, or the second of what is to be framed: an explainer's name, now or formerly. */
const owners = new Map(
  parts.flatMap(({ explainer: { id, formerly }, files }) =>
    [id, ...formerly].map((slug) => [slug, files] as const),
  ),
);
const ownerOf = (path: string) => {
  const [first = '', second = ''] = path.replace(/^\//, '').split('/');
  return owners.get(first === 'embed' ? second : first);
};
const pages = handOverPages({
  isWanted: (path) => job?.isShared === true || ownerOf(path) !== undefined,
  groupOf: ownerOf,
  takerOf: (path) => {
    const owner = ownerOf(path);
    return owner && ((bytes) => owner.add(path, bytes));
  },
});

// A root of its own keeps runs at the same time out of each other's caches, and old entries out of new builds.
const options = {
  root: folder,
  configFile: join(relative(folder, project), 'astro.config.mjs'),
  srcDir: join(project, 'src'),
  publicDir: join(project, 'public'),
  cacheDir: join(folder, 'cache'),
  outDir: site,
  logLevel: 'warn',
  integrations: [pages],
} satisfies AstroInlineConfig;
await timed('in a run: Astro and packing', () => build(options));

const store = new PartStore(storeFolder);
for (const { explainer, files } of parts) {
  if (HAS_SOCIAL_CARDS)
    await timed('in a run: social cards', () => writeSocialCards([explainer], files));
  await timed('in a run: keeping', () =>
    store.keep(keys(explainer.id), files.folder, files.packed),
  );
}
if (job.isShared)
  await timed('in a run: packing what is shared', () => store.keep(keys(SHARED), site));
