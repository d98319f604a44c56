import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SEARCH } from '../src/lib/parts/part-names.ts';
import {
  readShardRecord,
  SHARD_FILE,
  shardProblems,
  type ShardRecord,
} from '../src/lib/parts/shard.ts';
import { buildSite } from './build-site.ts';
import { PartStore } from './parts/part-store.ts';
import { readSite, type Site } from './parts/read-site.ts';

/**
 * Joins shards, built elsewhere by `npm run build -- --shard 2/8`, to the whole site: builds what the explainers share and
 * puts all of it together, as one build would have. Exit code 0: built; 1: not, and what was there still is.
 * Usage: npm run merge -- DIR…
 */
const { positionals: folders } = parseArgs({ allowPositionals: true });
await buildSite(process.env['OUT_DIR'] ?? 'dist', await readSite(false), takeShards);

async function takeShards({ keyOf, store }: Site): Promise<void> {
  const shards: [folder: string, record: ShardRecord][] = [];
  for (const folder of folders) shards.push([folder, await readShard(folder)]);
  const problems = shardProblems(shards, keyOf(SEARCH));
  for (const [folder, { parts }] of problems.length > 0 ? [] : shards)
    for (const [explainer, key] of Object.entries(parts)) {
      const stored = await new PartStore(join(folder, 'parts')).find(key);
      if (stored === undefined)
        problems.push(`${folder} is not as it was built: "${explainer}" is missing or changed.`);
      else await store.take(key, stored);
    }
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

async function readShard(folder: string): Promise<ShardRecord> {
  const text = await readFile(join(folder, SHARD_FILE), 'utf8').catch(() => '');
  try {
    return readShardRecord(text);
  } catch {
    throw new Error(`${folder} is no shard: it has no ${SHARD_FILE} that can be read.`);
  }
}
