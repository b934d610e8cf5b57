import { expect, test } from 'vitest'
import { beginningOf, monthBefore, monthsBetween } from './months.ts'

test('months are counted over the year, both ends included, and ten years at most', () => {
  expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(monthsBetween('2026-02', '2026-02')).toEqual(['2026-02'])
  expect(monthsBetween('2026-03', '2026-02')).toEqual([])
  const many = monthsBetween('1990-01', '2026-02')
  expect([many.length, many[0], many.at(-1)]).toEqual([120, '2016-03', '2026-02'])
  expect([monthBefore('2026-02', 11), monthBefore('2026-12', -1)]).toEqual(['2025-03', '2027-01'])
})

test('a month begins at midnight in Italy', () => {
  expect(beginningOf('2026-01').toISOString()).toBe('2025-12-31T23:00:00.000Z')
  expect(beginningOf('2026-08').toISOString()).toBe('2026-07-31T22:00:00.000Z')
})
