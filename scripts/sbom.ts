import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pinTags } from '../src/lib/supply-chain/pin-tags.ts';

/**
 * Prints the bill of materials of everything that the lockfile names, as CycloneDX, by npm's own command. npm refuses a
 * package that asks for another by a tag ("latest"), whatever the lockfile pins it to: so it is shown the pinned version.
 * Usage: npm run sbom > sbom.json
 */
const folder = mkdtempSync(join(tmpdir(), 'plain-record-sbom-'));
try {
  writeFileSync(join(folder, 'package.json'), readFileSync('package.json'));
  const lock = pinTags(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  const { status, stderr } = spawnSync(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'],
    { cwd: folder, stdio: ['ignore', 'inherit', 'pipe'], encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
} catch (error) {
  console.error(`The bill of materials could not be made. ${String(error)}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
