import { defineConfig, type Project } from '@playwright/test';

const port = process.env['PLAIN_RECORD_PORT'] ?? '4390';
/** The folder of the host that the site lies in. */
const base = process.env['BASE_PATH'] ?? '/';
const executablePath = process.env['PLAIN_RECORD_BROWSER'];

/** Every reader's journey runs on narrow and wide screens, light and dark, with script and without. */
const projects = (['narrow', 'wide'] as const).flatMap((width) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    ([true, false] as const).map((javaScriptEnabled): Project => ({
      name: `${width} ${colorScheme}${javaScriptEnabled ? '' : ' without script'}`,
      use: {
        viewport: width === 'narrow' ? { width: 390, height: 844 } : { width: 1280, height: 800 },
        hasTouch: width === 'narrow',
        colorScheme,
        javaScriptEnabled,
      },
    })),
  ),
);

export default defineConfig({
  testDir: '../browser',
  // Under a base path, what a reader does; other tests build or read a site of their own, which lies where they say.
  testMatch:
    base === '/'
      ? '**/*.spec.ts'
      : '**/{accessibility,failures,journeys,notes,policy,reading,record,search}.spec.ts',
  outputDir: '../.output/browser',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  // Machines are noisy: a slow one is no failure of the site. What fails twice fails; what fails once is named as flaky.
  timeout: 60_000,
  retries: 1,
  expect: {
    timeout: 15_000,
    toMatchAriaSnapshot: { pathTemplate: '{testDir}/spoken/{arg}{ext}' },
  },
  reporter: [['list'], ['json']],
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    },
  },
  projects,
  webServer: {
    command: 'node scripts/serve.ts',
    cwd: new URL('../..', import.meta.url).pathname,
    env: { PORT: port },
    url: `http://localhost:${port}${base}`,
    reuseExistingServer: false,
  },
});
