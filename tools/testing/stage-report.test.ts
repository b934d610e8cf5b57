import { expect, test } from 'vitest'
import { addFailure, emptyReport, tellFailures } from './stage-report.ts'

function failing(count: number, error: string) {
  const report = emptyReport()
  for (let place = 0; place < count; place++) addFailure(report, { file: `api/${place}.test.ts`, name: `test ${place}`, error })
  return new Map([
    ['check', emptyReport()],
    ['api', report],
  ])
}

test('says stage, file, name and error of what failed', () => {
  const told = tellFailures(failing(1, '\u001b[31mexpected 1 to be 2\u001b[39m\n\n+ 2'))
  expect(told).toBe('✗ api › api/0.test.ts › test 0\n    expected 1 to be 2\n    + 2')
})

test.each([1, 7, 8, 30, 31, 500])(
  'tells %i failures with long errors in 61 lines at most, and says how many it leaves out',
  (count) => {
    const told = tellFailures(failing(count, 'a line\n'.repeat(100))).split('\n')
    const named = told.filter((line) => line.startsWith('✗')).length
    expect(told.length).toBeLessThanOrEqual(61)
    expect(named).toBe(Math.min(count, 30))
    expect(told.at(-1)!.startsWith('… and')).toBe(count > 30)
  },
)

test('nothing failed, nothing is said', () => {
  expect(tellFailures(failing(0, ''))).toBe('')
})
