import { expect, test } from 'vitest'
import { isTaken, mayDisable, nextAttempt } from './rules.ts'

const hour = 3_600_000

test('eight attempts, over more than a day and less than two', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7].map((attempts) => nextAttempt(attempts, 0.5)!)
  expect(waits.map((wait) => wait / 60_000)).toEqual([1, 5, 30, 120, 300, 480, 600])
  expect(nextAttempt(8, 0.5)).toBeUndefined()
  const all = waits.reduce((sum, wait) => sum + wait, 0)
  expect(all).toBeGreaterThan(24 * hour)
  expect(all).toBeLessThan(48 * hour)
})

test('what failed together does not come back together', () => {
  expect(nextAttempt(4, 0)).toBe(108 * 60_000)
  expect(nextAttempt(4, 1)).toBe(132 * 60_000)
})

test('a receiver that asks to be left alone is, a day at most; one that asks for less has no say', () => {
  expect(nextAttempt(1, 0.5, 3 * hour)).toBe(3 * hour)
  expect(nextAttempt(1, 0.5, 400 * hour)).toBe(24 * hour)
  expect(nextAttempt(1, 0.5, 1000)).toBe(60_000)
})

test('a webhook is switched off by 410, and after five days of nothing but failures', () => {
  const since = new Date('2026-12-01T10:00:00Z')
  const after = (hours: number) => new Date(since.getTime() + hours * hour)
  expect(mayDisable(410, since, since)).toBe('gone')
  expect(mayDisable(500, since, after(119.9))).toBeUndefined()
  expect(mayDisable(null, since, after(120))).toBe('failing')
})

test('only 2xx is taken', () => {
  expect([199, 200, 204, 299, 302, 304, 404, 500].filter(isTaken)).toEqual([200, 204, 299])
})
