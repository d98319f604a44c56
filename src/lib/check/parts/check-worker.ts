import { parentPort } from 'node:worker_threads';
import { partWork, type Task } from './part-work.ts';

/** A thread that checks parts of the content. */
const work = partWork();
parentPort?.on('message', (task: Task) => {
  parentPort?.postMessage(work(task));
});
