import { parseArgs } from 'node:util';
import { readShard } from '../src/lib/parts/shard.ts';
import { buildSite } from './build-site.ts';
import { buildShard } from './build-shard.ts';
import { readSite } from './parts/read-site.ts';

/**
 * Checks the content and builds the site, or one share of its explainers for another machine to merge. Exit code 0: built;
 * 1: not, and what was there still is. Set OUT_DIR to build elsewhere.
 * Usage: npm run build -- [--strict] [--shard 2/8]
 */
const out = process.env['OUT_DIR'] ?? 'dist';
const { values } = parseArgs({
  options: { strict: { type: 'boolean', default: false }, shard: { type: 'string' } },
});
const shard = values.shard === undefined ? undefined : readShard(values.shard);
const site = await readSite(values.strict);
if (shard === undefined) await buildSite(out, site);
else await buildShard(out, site, shard);
