import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { findEngines, howToInstall, PACKAGES } from './find-engines.ts';
import { installPackages } from './install-packages.ts';
import { formatTotal, readVitestTotal } from './test-totals.ts';

/**
 * The reader's journeys in the engines beside Chromium that this machine has: Firefox and WebKit. They go through the
 * build in `dist/`, which is made first where there is none. What is missing is skipped, and said; with --install it is
 * first installed, as far as Debian's packages go. Usage: npm run test:browsers -- [--install]
 */
const REPORT = 'tests/.output/browsers.json';
const engines = ['firefox', 'webKit'] as const;

if (process.argv.includes('--install'))
  for (const engine of engines)
    if (findEngines()[engine] === undefined) installPackages(PACKAGES[engine]);
const found = findEngines();
const missing = engines.filter((engine) => found[engine] === undefined);

const isBuilt = existsSync('dist/index.html') || run('node', ['scripts/build.ts']);
if (!isBuilt) {
  console.log(formatTotal({ passed: 0, failed: 1, skipped: 0 }));
  process.exit(1);
}
mkdirSync('tests/.output', { recursive: true });
rmSync(REPORT, { force: true });
const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${REPORT}`];
const config = 'tests/config/vitest.browsers.config.ts';
const succeeded = run('vitest', ['run', '--config', config, ...reporters]);
const total = readVitestTotal(REPORT, succeeded);
for (const engine of missing)
  console.log(`Skipped ${engine === 'firefox' ? 'Firefox' : 'WebKit'}: ${howToInstall(engine)}`);
console.log(`\n${formatTotal(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}
