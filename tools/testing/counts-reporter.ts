import type { Reporter, TestSuiteResult } from '@web/test-runner-core'
import { writeFileSync } from 'node:fs'

/** What a stage of `npm test` came to. */
export interface Counts {
  passed: number
  failed: number
}

/**
 * Reporter for web-test-runner that writes a stage's counts as JSON to the file named by `TEST_REPORT`; silent without it. A file
 * that could not be loaded, or a page that broke, counts as one failed test.
 */
export function countsReporter(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const report = process.env.TEST_REPORT
      if (!report) return
      const counts: Counts = { passed: 0, failed: 0 }
      for (const session of sessions) {
        const before = counts.failed
        if (session.testResults) add(counts, session.testResults)
        if (!session.passed && counts.failed === before) counts.failed++
      }
      writeFileSync(report, JSON.stringify(counts))
    },
  }
}

function add(counts: Counts, suite: TestSuiteResult): void {
  for (const test of suite.tests) {
    if (test.skipped) continue
    if (test.passed) counts.passed++
    else counts.failed++
  }
  for (const inner of suite.suites) add(counts, inner)
}
