import { defineConfig } from 'vitest/config';

/** The tests that read the built site: they need a build in `dist/`. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/build/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
