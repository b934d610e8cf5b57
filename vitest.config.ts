import { defineConfig } from 'vitest/config'
import { VitestReporter } from './tools/testing/vitest-reporter.ts'

/** Tests of the API, of the tools and of the client package: one PostgreSQL for all, one database per file (api/testing/database.ts). */
export default defineConfig({
  cacheDir: '.cache/vite',
  test: {
    include: ['api/**/*.test.ts', 'tools/**/*.test.ts', 'packages/*/*.test.ts'],
    globalSetup: ['tools/testing/postgres-for-tests.ts'],
    reporters: ['default', new VitestReporter()],
    pool: 'forks',
    maxWorkers: 2,
    // What files share is modules, compiled schemas among them; databases, servers and clocks are each file's own.
    isolate: false,
    // Long for a machine that is three times slower and busy: no test waits so long, and one that hangs still fails.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { requireAssertions: true, poll: { timeout: 20_000, interval: 20 } },
  },
})
