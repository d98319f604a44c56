import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SEARCH } from '../src/lib/parts/part-names.ts';
import { SHARD_FILE, shareOf, type Shard, type ShardRecord } from '../src/lib/parts/shard.ts';
import { takePlace, startFolder } from './build-folder.ts';
import { inSteps } from './build-site.ts';
import { buildParts } from './parts/build-parts.ts';
import { PartStore } from './parts/part-store.ts';
import type { Site } from './parts/read-site.ts';

/** Builds a shard's explainers into a folder of its own, such as `dist-shard-2-of-8`, for `npm run merge` to read. */
export async function buildShard(out: string, site: Site, shard: Shard): Promise<void> {
  const share = shareOf(site.explainers, shard);
  const folder = `${out}-shard-${shard.number}-of-${shard.of}`;
  let next = `${folder}-next`;
  const steps = {
    'The folder beside it': async () => {
      next = await startFolder(folder);
    },
    'The pages': async () => {
      const store = new PartStore(join(next, 'parts'));
      await mkdir(store.folder);
      await buildParts(site, share, {
        take: (part, stored) => store.take(site.keyOf(part), stored),
      });
      const record: ShardRecord = {
        version: 1,
        shard,
        inputs: site.keyOf(SEARCH),
        parts: Object.fromEntries(share.map((part) => [part, site.keyOf(part)])),
      };
      await writeFile(join(next, SHARD_FILE), `${JSON.stringify(record, null, 2)}\n`);
    },
    'The new shard': () => takePlace(next, folder),
  };
  await inSteps(steps, `${folder} is as it was.`, () => [next, site.work]);
  await rm(site.work, { recursive: true, force: true });
  console.log(
    `${folder} holds ${share.length} of ${site.explainers.length} explainers. ` +
      'Bring all shards to one machine, and there: npm run merge -- DIR…',
  );
}
