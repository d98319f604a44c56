import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import getPort from 'get-port';
import { ELSEWHERE } from '../tests/base/elsewhere.ts';
import { findBrowser } from './find-browser.ts';
import { readReport } from './test-totals.ts';

/**
 * Everything that must hold before a change lands: types, lint, formatting, dead code, unit tests, a build, the tests
 * over the build, real servers on it, the browser tests, and a build for a folder of another host. Every step runs, so
 * that one run shows all that is wrong. Each of the first checks counts as one test. `npm test -- unit browser` runs the
 * named steps only.
 */
const OUTPUT = 'tests/.output';
const total = { passed: 0, failed: 0 };
rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });

const steps: { [name: string]: () => void | Promise<void> } = {
  types: () => check('astro', ['check', '--minimumFailingSeverity', 'warning']),
  lint: () =>
    check('eslint', ['--config', 'tests/config/eslint.config.js', '--max-warnings', '0', '.']),
  format: () => check('prettier', ['--check', '.']),
  unused: () => check('knip', []),
  content: () => check('node', ['scripts/check.ts', '--strict']),
  unit: () => vitest('unit', 'tests/config/vitest.config.ts'),
  build: () => check('node', ['scripts/build.ts']),
  dist: () => vitest('dist', 'tests/config/vitest.build.config.ts'),
  hosts: () => vitest('hosts', 'tests/config/vitest.hosts.config.ts'),
  publishing: () => vitest('publishing', 'tests/config/vitest.publishing.config.ts'),
  browser: () => playwright('browser'),
  base: async () => {
    check('node', ['scripts/build.ts'], ELSEWHERE);
    vitest('base', 'tests/config/vitest.base.config.ts');
    await playwright(
      'base-browser',
      ['--project', 'narrow light', '--project', 'wide dark'],
      ELSEWHERE,
    );
  },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`No step "${unknown.join('", "')}". Steps: ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}
for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n── ${name}`);
  const start = Date.now();
  await step();
  console.log(`   ${((Date.now() - start) / 1000).toFixed(1)} s`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function run(command: string, args: string[], env: { [name: string]: string } = {}): boolean {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  return status === 0;
}

function check(command: string, args: string[], env: { [name: string]: string } = {}): void {
  total[run(command, args, env) ? 'passed' : 'failed'] += 1;
}

function vitest(name: string, config: string): void {
  const file = `${OUTPUT}/${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const succeeded = run('vitest', ['run', '--config', config, ...reporters]);
  const report = readReport(file);
  add(Number(report?.['numPassedTests'] ?? 0), Number(report?.['numFailedTests'] ?? 0), succeeded);
}

async function playwright(
  name: string,
  more: string[] = [],
  env: { [name: string]: string } = {},
): Promise<void> {
  let browser: string | undefined;
  try {
    browser = findBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    total.failed += 1;
    return;
  }
  const file = `${OUTPUT}/${name}.json`;
  const args = ['test', '--config', 'tests/config/playwright.config.ts', ...more];
  const succeeded = run('playwright', args, {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    PLAIN_RECORD_PORT: String(await getPort({ port: 4390 })),
    ...(browser === undefined ? {} : { PLAIN_RECORD_BROWSER: browser }),
  });
  const stats = readReport(file)?.['stats'];
  const count = (what: string) =>
    typeof stats === 'object' && stats !== null ? Number(Reflect.get(stats, what) ?? 0) : 0;
  add(count('expected') + count('flaky'), count('unexpected'), succeeded);
}

/** A step that failed without a failed test (it could not start, say) still counts as one failure. */
function add(passed: number, failed: number, succeeded: boolean): void {
  total.passed += passed;
  total.failed += failed === 0 && (!succeeded || passed === 0) ? 1 : failed;
}
