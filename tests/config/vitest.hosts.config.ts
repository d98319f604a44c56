import { defineConfig } from 'vitest/config';

/** The tests that serve the built site by real servers: they need a build in `dist/`. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/hosts/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
