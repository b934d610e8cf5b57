import { defineConfig } from 'vitest/config'

/** Tests of the API and of the tools: one PostgreSQL for all, one database per file (api/testing/database.ts). */
export default defineConfig({
  cacheDir: '.cache/vite',
  test: {
    include: ['api/**/*.test.ts', 'tools/**/*.test.ts'],
    globalSetup: ['tools/testing/postgres-for-tests.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    expect: { requireAssertions: true },
  },
})
