import type { Reporter, SerializedError, TestModule, TestSuite } from 'vitest/node'
import { addFailure, emptyReport, leaveReport } from './stage-report.ts'

/** An error as Vitest hands it over: with what differed, and where. */
type ToldError = SerializedError & { diff?: string; stacks?: { file: string; line: number; column: number }[] }

/**
 * Reporter for Vitest that leaves a stage's report. What failed beside any test counts as one failed test each: a file that could not
 * be loaded, a hook, an error that nobody caught.
 */
export class VitestReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const report = emptyReport()
    for (const module of modules) {
      const file = module.relativeModuleId
      for (const test of module.children.allTests()) {
        const { state, errors = [] } = test.result()
        if (state === 'failed') addFailure(report, { file, name: test.fullName, error: words(errors) })
        if (state === 'passed') report.passed++
        if (test.diagnostic()?.flaky) report.passedLater.push(`${file}: ${test.fullName}`)
      }
      for (const suite of [module, ...module.children.allSuites()])
        if (suite.errors().length) addFailure(report, { file, name: nameOf(suite), error: words(suite.errors()) })
    }
    for (const error of unhandled) addFailure(report, { file: '', name: 'beside any test', error: words([error]) })
    leaveReport(report)
  }
}

function nameOf(suite: TestModule | TestSuite): string {
  return suite.type === 'suite' ? suite.fullName : ''
}

function words(errors: readonly ToldError[]): string {
  return errors
    .map(({ message, diff, stacks: [place] = [] }) =>
      [message, place && `at ${place.file}:${place.line}:${place.column}`, diff].filter(Boolean).join('\n'),
    )
    .join('\n')
}
