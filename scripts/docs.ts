import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { generatedDocs } from '../src/lib/docs/generated-docs.ts';

/** Writes the documents that are made from the code. With --check it only says which are out of date. */
const isCheck = process.argv.includes('--check');
const options = await resolveConfig('README.md');
const stale: string[] = [];
for (const { path, text } of generatedDocs()) {
  const formatted = await format(text, { ...options, filepath: path });
  const before = await readFile(path, 'utf8').catch(() => undefined);
  if (before === formatted) continue;
  stale.push(path);
  if (isCheck) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, formatted);
}
const list = stale.join('\n');
if (stale.length === 0) console.log('All generated documents are up to date.');
else console.log(isCheck ? `Out of date, run "npm run docs":\n${list}` : `Wrote\n${list}`);
process.exitCode = isCheck && stale.length > 0 ? 1 : 0;
