import { access, constants, mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { newestFirst } from '../src/lib/publishing/releases.ts';
import { fileTrouble } from './file-trouble.ts';
import { lock } from './publishing/lock.ts';
import { goBack, publishBuild } from './publishing/put-online.ts';
import {
  onlineRelease,
  readHistory,
  releaseFolder,
  releaseNames,
} from './publishing/release-folder.ts';

/**
 * Puts a build online beside the earlier ones, without a moment in which something is missing; or goes back to the one
 * before. Exit code 0: done; 1: not, and what was online still is.
 * Usage: npm run publish -- --to FOLDER [--from FOLDER] [--keep N] [--rollback | --list]
 */
const FEWEST = 2;
try {
  const { values } = parseArgs({
    options: {
      to: { type: 'string' },
      from: { type: 'string', default: process.env['OUT_DIR'] ?? 'dist' },
      keep: { type: 'string', default: '10' },
      rollback: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    },
  });
  const keep = Number(values.keep);
  if (values.to === undefined || values.to === '')
    throw new Error('Say where to: npm run publish -- --to FOLDER');
  if (!Number.isInteger(keep) || keep < FEWEST)
    throw new Error(
      `--keep is "${values.keep}". Give how many releases to keep: ${FEWEST} or more.`,
    );
  const folder = releaseFolder(resolve(values.to));
  if (values.list) {
    const online = await onlineRelease(folder);
    const history = await readHistory(folder);
    for (const name of newestFirst(await releaseNames(folder)))
      console.log(
        `${name}  ${name === online ? 'online' : history.includes(name) ? 'was online' : 'not online'}`,
      );
  } else {
    await mkdir(folder.path, { recursive: true });
    await access(folder.path, constants.W_OK);
    const unlock = await lock(folder.work);
    try {
      const options = { from: values.from, root: process.cwd(), keep };
      console.log(await (values.rollback ? goBack(folder) : publishBuild(folder, options)));
    } finally {
      await unlock();
    }
  }
} catch (error) {
  console.error(`${fileTrouble(error)}\nNothing was published: what was online still is.`);
  process.exitCode = 1;
}
