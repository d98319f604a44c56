import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publish, startPublishing, wholeRelease } from './publish-command.ts';
import { startReaders } from './readers.ts';
import { drawSeed, seeded } from './seeded.ts';
import { serveChanging, type StaticServer } from './static-server.ts';
import { makeVariant, readBase, type Base } from './variants.ts';

const RELEASES = 10;
const KILLS = 20;
/** More than there will be, so that a file of any release must be there to the end. */
const KEEP = '99';

let scratch = '';
let base: Base;
let server: StaticServer | undefined;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'plain-record-publishing-'));
  // nginx may run as somebody else than the one who publishes.
  await chmod(scratch, 0o755);
  await mkdir(join(scratch, 'nowhere'));
  base = await readBase();
});
afterAll(async () => {
  await server?.stop();
  await rm(scratch, { recursive: true, force: true });
});

it('readers meet whole pages with all their files through ten releases, a way back and twenty kills', async () => {
  const random = seeded(drawSeed());
  const to = join(scratch, 'site');
  const cwd = join(scratch, 'nowhere');
  const known = new Set<string>();
  let number = 0;
  const nextVariant = async () => {
    number += 1;
    const variant = await makeVariant(base, join(scratch, `variant-${number}`), number);
    for (const [path, hash] of variant.hashes) known.add(`${path} ${hash}`);
    return variant.folder;
  };
  const publishNext = async () => {
    const from = await nextVariant();
    const start = performance.now();
    const { code, output } = await publish(cwd, '--to', to, '--from', from, '--keep', KEEP);
    expect(output).toContain('Published');
    expect(code).toBe(0);
    return performance.now() - start;
  };

  await publishNext();
  server = await serveChanging(join(to, 'current'));
  const readers = startReaders(server.address, random, (file, hash) =>
    known.has(`${file} ${hash}`),
  );
  const durations: number[] = [];
  while (durations.length < RELEASES) durations.push(await publishNext());
  const before = await wholeRelease(to);
  expect((await publish(cwd, '--to', to, '--rollback')).output).toContain('is online again');
  expect(await wholeRelease(to)).not.toBe(before);

  const usual = durations.toSorted((a, b) => a - b)[RELEASES / 2] ?? 0;
  let killed = 0;
  let turns = 0;
  for (; killed < KILLS && turns < 3 * KILLS; turns += 1) {
    const from = await nextVariant();
    const { child, ended } = startPublishing(cwd, '--to', to, '--from', from, '--keep', KEEP);
    await wait(random() * 0.9 * usual);
    child.kill('SIGKILL');
    if ((await ended).code === null) killed += 1;
    await wholeRelease(to);
  }
  await publishNext();
  await wholeRelease(to);

  const reading = await readers.stop();
  console.log(
    `${server.name}: ${number} builds, ${killed} of ${turns} publications killed before their end; ${JSON.stringify({ ...reading, failures: reading.failures.length })}; a publication took ${Math.round(usual)} ms as a rule`,
  );
  expect(reading.failures).toEqual([]);
  expect(reading.oldFiles).toBeGreaterThan(100);
  expect(killed).toBe(KILLS);
});
