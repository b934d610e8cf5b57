import type { Reporter, TestResultError, TestSession, TestSuiteResult } from '@web/test-runner-core'
import { relative } from 'node:path'
import { addFailure, emptyReport, leaveReport, type StageReport } from './stage-report.ts'

/**
 * Reporter for web-test-runner that leaves a stage's report. A file that could not be loaded, or a page that broke, counts as one
 * failed test.
 */
export function browserReporter(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const report = emptyReport()
      for (const session of sessions) {
        const before = report.failed
        const file = relative(process.cwd(), session.testFile)
        if (session.testResults) add(report, file, session.testResults)
        if (!session.passed && report.failed === before) addFailure(report, { file, name: '', error: whyBroken(session) })
      }
      leaveReport(report)
    },
  }
}

function add(report: StageReport, file: string, suite: TestSuiteResult): void {
  for (const { name, passed, skipped, error } of suite.tests) {
    if (skipped) continue
    if (passed) report.passed++
    else addFailure(report, { file, name: [suite.name, name].filter(Boolean).join(' › '), error: words(error) })
  }
  for (const inner of suite.suites) add(report, file, { ...inner, name: [suite.name, inner.name].filter(Boolean).join(' › ') })
}

function whyBroken({ errors, request404s }: TestSession): string {
  const missing = request404s.map((address) => `not found: ${address}`)
  return [...errors.map(words), ...missing].join('\n') || 'the page broke, or did not finish'
}

function words(error?: TestResultError): string {
  return error ? [error.message, error.stack].filter(Boolean).join('\n') : 'no reason was given'
}
