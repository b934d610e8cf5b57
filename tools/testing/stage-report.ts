import { readFileSync, writeFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

/** What a stage of `npm test` came to. */
export interface StageReport {
  passed: number
  failed: number
  failures: Failure[]
  /** Tests that passed, but not at once: "file: name". */
  passedLater: string[]
}

/** A test that failed, or a file or step in its place. */
export interface Failure {
  /** From the root of the repository; empty when it belongs to none. */
  file: string
  name: string
  /** What went wrong, any number of lines. */
  error: string
}

export function emptyReport(): StageReport {
  return { passed: 0, failed: 0, failures: [], passedLater: [] }
}

/** Counts a failure and keeps it to be told at the end. */
export function addFailure(report: StageReport, failure: Failure): void {
  report.failed++
  report.failures.push(failure)
}

/** Leaves it in the file named by `TEST_REPORT`; does nothing without it. */
export function leaveReport(report: StageReport): void {
  const file = process.env.TEST_REPORT
  if (file) writeFileSync(file, JSON.stringify(report))
}

/** @returns what a stage has left; an empty report when it has left none. */
export function readReport(file: string): StageReport {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as StageReport
  } catch {
    return emptyReport()
  }
}

/**
 * What failed, by stage, file and name with the first lines of each error, so that the last lines of a log are enough to know.
 *
 * @param lines how many lines it may take; each failure gets its share, between two and eight.
 */
export function tellFailures(reports: ReadonlyMap<string, StageReport>, lines = 60): string {
  const failures = [...reports].flatMap(([stage, report]) => report.failures.map((failure) => ({ stage, ...failure })))
  const share = Math.min(8, Math.max(2, Math.floor(lines / Math.max(1, failures.length))))
  const told = failures.slice(0, Math.floor(lines / share)).map(({ stage, file, name, error }) => {
    const said = stripVTControlCharacters(error)
      .split('\n')
      .filter((line) => line.trim())
    return [
      `✗ ${[stage, file, name].filter(Boolean).join(' › ')}`,
      ...said.slice(0, share - 1).map((line) => `    ${shorten(line)}`),
    ]
  })
  const untold = failures.length - told.length
  return [...told.flat(), ...(untold > 0 ? [`… and ${untold} more`] : [])].join('\n')
}

function shorten(line: string): string {
  return line.length > 300 ? `${line.slice(0, 300)} …` : line
}
