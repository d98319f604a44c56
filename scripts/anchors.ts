import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { promisedAddresses } from '../src/lib/addresses/addresses.ts';
import {
  formatAnchorsLock,
  LOCK_FILE,
  parseAnchorsLock,
} from '../src/lib/addresses/anchors-lock.ts';
import { checkContent, stopping } from '../src/lib/check/check-content.ts';
import { formatProblems } from '../src/lib/problems/format-problems.ts';

/**
 * Records the addresses of the content in `content/anchors.lock`, which never loses one. With --check it only says what
 * is not recorded yet. Exit code 0: recorded; 1: not; 2: it could not run.
 * Usage: npm run anchors -- [--check] [--root FOLDER]
 */
try {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      root: { type: 'string', default: process.cwd() },
    },
  });
  process.exitCode = await recordAddresses(values.root, values.check);
} catch (error) {
  console.error(
    `The addresses could not be recorded. ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 2;
}

async function recordAddresses(root: string, isCheck: boolean): Promise<0 | 1> {
  const { record, problems } = await checkContent(root);
  const errors = stopping(problems, false);
  if (errors.length > 0) {
    console.error(`${formatProblems(errors)} No address was recorded.`);
    return 1;
  }
  const file = join(root, 'content', LOCK_FILE);
  const before = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const recorded = parseAnchorsLock(before).addresses.map(({ address }) => address);
  const promised = promisedAddresses(record);
  const added = promised.filter((address) => !recorded.includes(address));
  const count = added.length === 1 ? '1 new address' : `${added.length} new addresses`;
  if (added.length === 0) console.log(`All ${promised.length} addresses are recorded.`);
  else if (isCheck) console.log(`Not recorded yet, run "npm run anchors": ${count}.`);
  else console.log(`Recorded in content/${LOCK_FILE}: ${count}.`);
  for (const address of added) console.log(`  ${address}`);
  if (isCheck) return added.length === 0 ? 0 : 1;
  const after = formatAnchorsLock([...recorded, ...promised]);
  if (after !== before) await writeFile(file, after);
  return 0;
}
