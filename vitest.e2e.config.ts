import { defineConfig } from 'vitest/config'

/** End to end: real servers, a real browser, one file at a time. */
export default defineConfig({
  cacheDir: '.cache/vite-e2e',
  test: {
    include: ['e2e/**/*.test.ts'],
    globalSetup: ['tools/testing/postgres-for-tests.ts', 'e2e/testing/built-elements.ts'],
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
    // Long for a machine that is three times slower and busy: no test waits so long, and one that hangs still fails.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { requireAssertions: true, poll: { timeout: 20_000 } },
  },
})
