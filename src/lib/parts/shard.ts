import { z } from 'astro/zod';

/** One of several builds that each build their share of the explainers: number 2 of 8. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/**
 * Reads `2/8`, as test runners write it.
 * @throws where it is no shard, in words for whoever typed it.
 */
export function readShard(text: string): Shard {
  const [, number = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (number < 1 || number > of)
    throw new Error(`"${text}" is no shard. Write --shard 2/8 for the second of eight.`);
  return { number, of };
}

/** The explainers that a shard builds: every eighth, where there are eight, so that all shards have as many. */
export function shareOf(explainers: readonly string[], { number, of }: Shard): string[] {
  return explainers.toSorted().filter((_, at) => at % of === number - 1);
}

/** The file beside a shard's parts in which it says what it is. */
export const SHARD_FILE = 'shard.json';

const key = z.string().regex(/^[0-9a-f]{64}$/);
const shardRecord = z.strictObject({
  version: z.literal(1),
  shard: z.strictObject({ number: z.number(), of: z.number() }),
  /** Of all that the site is made from: shards of one site have the same. */
  inputs: key,
  /** The key of each part, by explainer. */
  parts: z.record(z.string(), key),
});

export type ShardRecord = Readonly<z.infer<typeof shardRecord>>;

/** @throws where the text is no shard's. */
export function readShardRecord(text: string): ShardRecord {
  return shardRecord.parse(JSON.parse(text));
}

/**
 * Why shards are not one whole site: each as one line that names the folder. `inputs` is of the site that they are to be
 * merged into.
 */
export function shardProblems(
  shards: readonly (readonly [folder: string, record: ShardRecord])[],
  inputs: string,
): string[] {
  const problems: string[] = [];
  const folders = new Map<number, string>();
  const of = shards[0]?.[1].shard.of ?? 0;
  for (const [folder, { shard, inputs: own }] of shards) {
    const name = `${folder} (shard ${shard.number}/${shard.of})`;
    const other = folders.get(shard.number);
    if (own !== inputs)
      problems.push(
        `${name} was built from other content, code, packages or settings than are here.`,
      );
    else if (shard.of !== of)
      problems.push(`${name} is one of ${shard.of} shards, where the first is one of ${of}.`);
    else if (other === undefined) folders.set(shard.number, folder);
    else problems.push(`${name} is there twice: ${other} is the same shard.`);
  }
  if (problems.length > 0) return problems;
  for (let number = 1; number <= of; number += 1)
    if (!folders.has(number))
      problems.push(
        `Shard ${number}/${of} is missing. Build it: npm run build -- --shard ${number}/${of}`,
      );
  return of === 0 ? ['No shard was named. Usage: npm run merge -- DIR…'] : problems;
}
