import { parentPort, workerData } from 'node:worker_threads';
import { keptWork, type Kept } from './kept-work.ts';
import { partWork, type Task } from './part-work.ts';

/** A thread that checks parts of the content. */
const kept = workerData as Kept | undefined; // Given by `startThreads`.
const work = kept === undefined ? partWork() : keptWork(kept);
parentPort?.on('message', (task: Task) => {
  parentPort?.postMessage(work(task));
});
