import { expect, test } from 'vitest'
import { ReplayGuard } from './replay-guard.ts'

test('a proof is used once until it expires', () => {
  const guard = new ReplayGuard(1024)
  expect(guard.firstUse('a', 160, 100)).toBe(true)
  expect(guard.firstUse('a', 160, 159)).toBe(false)
  expect(guard.firstUse('b', 160, 159)).toBe(true)
  expect(guard.firstUse('a', 260, 200)).toBe(true)
})

test('a quarter of the capacity is remembered to the last one', () => {
  const guard = new ReplayGuard(2 ** 16)
  const ids = Array.from({ length: 2 ** 14 }, (_, index) => `proof ${index}`)
  expect(ids.every((id) => guard.firstUse(id, 160, 100))).toBe(true)
  expect(ids.filter((id) => guard.firstUse(id, 160, 101))).toEqual([])
})

test('beyond it, what expires first is forgotten first', () => {
  const guard = new ReplayGuard(8)
  for (let index = 0; index < 8; index++) guard.firstUse(`proof ${index}`, 160 + index, 100)
  guard.firstUse('one more', 200, 100)
  expect(guard.firstUse('proof 1', 161, 100)).toBe(false)
  expect(guard.firstUse('proof 0', 160, 100)).toBe(true)
})
