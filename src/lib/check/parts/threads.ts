import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Kept } from './kept-work.ts';
import type { Task } from './part-work.ts';

/** Most of what a check makes is let go at once: with this much room, it is not looked through again and again. */
const YOUNG_MB = 64;

/** Threads that work off tasks. */
export interface Threads {
  readonly count: number;
  /** The answers to tasks, in their order. Each thread takes the next when it is done with one. */
  deal<Answer>(tasks: readonly Task[]): Promise<Answer[]>;
  /** Gives one task to all. */
  tellAll(task: Task): Promise<void>;
  stop(): Promise<void>;
}

/** `kept` is where answers are kept for the next check, if they are. */
export function startThreads(count: number, kept?: Kept): Threads {
  const workers = Array.from(
    { length: count },
    () =>
      new Worker(new URL('./check-worker.ts', import.meta.url), {
        workerData: kept,
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
      }),
  );
  const ask = async (worker: Worker, task: Task): Promise<unknown> => {
    const answer = once(worker, 'message');
    worker.postMessage(task);
    const [message]: unknown[] = await answer;
    return message;
  };
  return {
    count,
    async deal<Answer>(tasks: readonly Task[]) {
      const answers: Answer[] = [];
      let next = 0;
      const workOff = async (worker: Worker) => {
        for (let at = next++; at < tasks.length; at = next++) {
          const task = tasks[at];
          // The kind of task says what its answer is: see `part-work.ts`.
          if (task !== undefined) answers[at] = (await ask(worker, task)) as Answer;
        }
      };
      await Promise.all(workers.map(workOff));
      return answers;
    },
    async tellAll(task) {
      await Promise.all(workers.map((worker) => ask(worker, task)));
    },
    async stop() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
