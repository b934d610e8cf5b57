import { afterAll, beforeAll, expect, test } from 'vitest'
import { data, startTown, type ReportTown } from './testing/town.ts'

let town: ReportTown
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town?.api.stop())

test('a crowd that reports at once is answered, also when the process must read anew where the towns are', async () => {
  town.api.app.tenants.evict()
  const posted = await Promise.all(Array.from({ length: 40 }, () => town.post()))
  expect(posted.map(({ response }) => response.status)).toEqual(posted.map(() => 201))
  expect(new Set(posted.map((answer) => data(answer).report.code)).size).toBe(40)
  expect(town.api.faults).toEqual([])
})
