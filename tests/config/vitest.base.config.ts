import { defineConfig } from 'vitest/config';

/** The tests that read the site as it is built for a folder of another host: they need that build. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/base/**/*.test.ts'],
    testTimeout: 120_000,
  },
});
