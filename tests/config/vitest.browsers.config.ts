import { defineConfig } from 'vitest/config';

/** The reader's journeys in other engines than Chromium: they need a build in `dist/`. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/browsers/**/*.test.ts'],
    globalSetup: 'tests/browsers/serve-site.ts',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
