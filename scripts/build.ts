import { spawnSync } from 'node:child_process';
import { rename, rm } from 'node:fs/promises';
import { checkContent } from '../src/lib/check/check-content.ts';
import { formatProblems } from '../src/lib/problems/format-problems.ts';
import { compressFolder } from './compress-folder.ts';

/**
 * Checks the content, builds beside the last build, and only then puts the new one in its place: whatever goes wrong,
 * the last good `dist/` stays as it was. Set OUT_DIR to build elsewhere.
 */
const out = process.env['OUT_DIR'] ?? 'dist';
const next = `${out}-next`;
const last = `${out}-last`;

const { problems } = await checkContent(process.cwd());
if (problems.length > 0) {
  console.error(`${formatProblems(problems)} Nothing was built.`);
  process.exit(1);
}

await rm(next, { recursive: true, force: true });
const { status } = spawnSync('astro', ['build', '--outDir', next], {
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
if (status !== 0) {
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
