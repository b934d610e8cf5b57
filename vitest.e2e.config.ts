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
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { requireAssertions: true },
  },
})
