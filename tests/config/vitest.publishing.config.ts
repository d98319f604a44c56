import { defineConfig } from 'vitest/config';

/** The tests of what publishers run: they need a build in `dist/`, and take minutes rather than seconds. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/publishing/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
    // Each keeps the machine busy by itself.
    fileParallelism: false,
  },
});
