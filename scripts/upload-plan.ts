import { parseArgs } from 'node:util';
import { uploadPlan } from '../src/lib/publishing/upload-plan.ts';
import { fileTrouble } from './file-trouble.ts';
import { readBuildRecord } from './publishing/read-build-record.ts';

/**
 * Prints what brings an object store from the builds that were uploaded to the next one: a line of JSON for each thing to
 * do, in order, for any tool to do. It takes records of builds (`build-record.json`), oldest first; the last is the build
 * to upload. Exit code 0: printed; 1: not.
 * Usage: npm run -s upload-plan -- [BEFORE…] AFTER
 */
try {
  const { positionals } = parseArgs({ allowPositionals: true });
  const builds = [];
  for (const file of positionals) builds.push((await readBuildRecord(file)).record);
  const after = builds.pop();
  if (after === undefined)
    throw new Error('Say which build: npm run -s upload-plan -- [BEFORE…] dist/build-record.json');
  for (const step of uploadPlan(builds, after)) console.log(JSON.stringify(step));
} catch (error) {
  console.error(fileTrouble(error));
  process.exitCode = 1;
}
