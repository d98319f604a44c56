import { parentPort, workerData } from 'node:worker_threads';
import { checkInParts } from './check-in-parts.ts';
import { rememberedWork } from './remembered-work.ts';

/** A thread that checks content as it changes. It is sent the paths that have, and answers with what is wrong. */
const work = rememberedWork();
const wishes = { areNotesListed: false, areTextsWanted: false };
const dealing = { fewest: 1, inPart: 1, start: () => work, ...wishes };
let last = Promise.resolve();

parentPort?.on('message', (paths: readonly string[]) => {
  last = last.then(async () => {
    for (const path of paths) work.change(path);
    try {
      // The folder is all that it was started with.
      const { problems } = await checkInParts(workerData as string, undefined, dealing);
      // Nobody is shown notes while writing, and there are many.
      parentPort?.postMessage({ problems: problems.filter(({ severity }) => severity !== 'note') });
    } catch (error) {
      parentPort?.postMessage({ error: String(error) });
    }
  });
});
