import { spawnSync } from 'node:child_process';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkContent, stopping } from '../src/lib/check/check-content.ts';
import { formatProblems } from '../src/lib/problems/format-problems.ts';
import { createRoutes } from '../src/lib/routes.ts';
import { searchRecords } from '../src/lib/search/search-records.ts';
import { compressFolder } from './compress-folder.ts';
import { BASE_PATH } from './hosting.ts';
import { writeHostFiles } from './write-host-files.ts';
import { writeRedirects } from './write-redirects.ts';
import { writeSearchIndex } from './write-search-index.ts';

/**
 * Checks the content, builds beside the last build, and only then puts the new one in its place: whatever goes wrong,
 * the last good `dist/` stays as it was. Set OUT_DIR to build elsewhere.
 */
const out = process.env['OUT_DIR'] ?? 'dist';
const next = `${out}-next`;
const last = `${out}-last`;

const { record, problems } = await checkContent(process.cwd());
const shown = problems.filter(({ severity }) => severity !== 'note');
if (shown.length > 0) console.error(formatProblems(shown));
if (stopping(problems, process.argv.includes('--strict')).length > 0) {
  console.error('Nothing was built.');
  process.exit(1);
}

await rm(next, { recursive: true, force: true });
// Astro keeps parsed entries between builds and does not notice when a schema changes: --force reads them anew.
const { status } = spawnSync('astro', ['build', '--force', '--outDir', next], {
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
if (status !== 0) {
  await rm(next, { recursive: true, force: true });
  process.exit(1);
}
const routes = createRoutes(BASE_PATH);
try {
  await writeSearchIndex(searchRecords(record, routes), join(next, 'pagefind'));
} catch (error) {
  console.error(`The search index could not be written: ${String(error)}`);
  await rm(next, { recursive: true, force: true });
  process.exit(1);
}
try {
  await writeRedirects(record, next);
  await writeHostFiles(record, next, `${out}-hosts`);
} catch (error) {
  console.error(`The redirect pages could not be written: ${String(error)}`);
  await rm(next, { recursive: true, force: true });
  process.exit(1);
}
await compressFolder(next);

await rm(last, { recursive: true, force: true });
await rename(out, last).catch(ignoreMissing);
await rename(next, out);
await rm(last, { recursive: true, force: true });

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
