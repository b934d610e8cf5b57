import { defineConfig } from 'vitest/config'
import { LongestFirst } from './e2e/testing/longest-first.ts'
import { VitestReporter } from './tools/testing/vitest-reporter.ts'

/** What measures by the browser's own clock: nothing else may run beside it. */
const quiet = ['e2e/shifts.test.ts']

/** End to end: real servers, a real browser. Two files at a time, since each has servers, database and browser of its own. */
export default defineConfig({
  cacheDir: '.cache/vite-e2e',
  test: {
    globalSetup: ['tools/testing/postgres-for-tests.ts', 'e2e/testing/built-elements.ts'],
    reporters: ['default', new VitestReporter()],
    pool: 'forks',
    // What files share is modules, compiled schemas among them; servers, databases and browsers are each file's own.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Long for a machine that is three times slower and busy: no test waits so long, and one that hangs still fails.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Where everything lands at once on a machine of unknown load, a test of a real browser may try once more; the report says which did.
    retry: process.env['CI'] ? 1 : 0,
    expect: { requireAssertions: true, poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: { name: 'together', include: ['e2e/**/*.test.ts'], exclude: quiet, maxWorkers: 2, sequence: { groupOrder: 0 } },
      },
      { extends: true, test: { name: 'quiet', include: quiet, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
})
