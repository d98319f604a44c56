import { fork } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CACHE } from '../cache-folder.ts';
import { isAlive } from '../is-alive.ts';
import { keysByName } from './keys-by-name.ts';
import { PartStore } from './part-store.ts';
import type { Answer, Reading, Wish } from './reading.ts';

const HOLDER = fileURLToPath(new URL('hold-content.ts', import.meta.url));

/** The content of a project, checked, as far as a build has to know it. */
export interface Site extends Omit<Reading, 'keys'> {
  /** @throws where there is no such part. */
  keyOf(part: string): string;
  /** Writes down what is wanted of the content. To be called once: then it is gone. */
  handOver(wish: Wish): Promise<void>;
  readonly store: PartStore;
  /** A folder for what is under way. */
  readonly work: string;
}

/** Reads the content of a project. Where something stops a build, says so and ends with exit code 1. */
export async function readSite(isStrict: boolean): Promise<Site> {
  const holder = fork(HOLDER, isStrict ? ['--strict'] : [], {
    // It holds gigabytes of a large site, and is to say itself when it needs no more of what it made on the way.
    execArgv: [...process.execArgv, '--expose-gc'],
  });
  const stop = () => holder.kill();
  process.once('exit', stop);
  const answer = () =>
    new Promise<Answer>((found) => {
      holder.once('message', found);
      holder.once('close', () => {
        // It has said why.
        found({ reading: undefined });
      });
    });
  const first = await answer();
  if (!('reading' in first) || first.reading === undefined) {
    console.error('Nothing was built.');
    process.exit(1);
  }
  const { keys, ...known } = first.reading;
  const cache = resolve(CACHE);
  await clearUp(cache);
  return {
    ...known,
    keyOf: keysByName(new Map(Object.entries(keys))),
    handOver: async (wish) => {
      const ended = new Promise((resolveEnd) => holder.once('close', resolveEnd));
      const written = answer();
      holder.send(wish);
      const said = await written;
      await ended;
      process.off('exit', stop);
      if ('trouble' in said) throw new Error(said.trouble);
      if (!('written' in said)) throw new Error('The content could not be written down.');
    },
    store: new PartStore(join(cache, 'parts')),
    work: join(cache, `work-${process.pid}`),
  };
}

/** Removes what killed builds left. */
async function clearUp(cache: string): Promise<void> {
  for (const name of await readdir(cache).catch(() => [])) {
    const [, pid] = /^work-(\d+)$/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid)))
      // A run of it may be writing for a moment more: then the build after this one clears up.
      await rm(join(cache, name), { recursive: true, force: true, maxRetries: 3 }).catch(
        () => undefined,
      );
  }
}
