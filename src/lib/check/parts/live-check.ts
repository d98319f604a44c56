import { Worker } from 'node:worker_threads';
import type { LocatedProblem } from '../locate-problems.ts';

type Answer = { readonly problems: readonly LocatedProblem[] } | { readonly error: string };

/** A check that goes on beside other work. */
export interface LiveCheck {
  /** What is wrong after files have changed, came or went, by their paths below `content/`; notes are left out. */
  check(paths: readonly string[]): Promise<readonly LocatedProblem[]>;
  stop(): Promise<void>;
}

export function startLiveCheck(root: string): LiveCheck {
  const worker = new Worker(new URL('./live-check-worker.ts', import.meta.url), {
    workerData: root,
  });
  // A server that ends does not wait for it.
  worker.unref();
  const asked: { resolve: (answer: Answer) => void }[] = [];
  worker.on('message', (answer: Answer) => asked.shift()?.resolve(answer));
  worker.on('error', (error) => {
    for (const { resolve } of asked.splice(0)) resolve({ error: String(error) });
  });
  return {
    async check(paths) {
      const answer = await new Promise<Answer>((resolve) => {
        asked.push({ resolve });
        worker.postMessage(paths);
      });
      if ('error' in answer) throw new Error(answer.error);
      return answer.problems;
    },
    async stop() {
      await worker.terminate();
    },
  };
}
