import { expect, test } from 'vitest'
import { Turns } from './turns.ts'

const at = () => {
  let now = 0
  return { turns: new Turns(() => now), after: (ms: number) => (now += ms) }
}

test('a geocoder is asked as often in a minute as its town allows, each for itself', () => {
  const { turns, after } = at()
  expect([1, 2, 3].map(() => turns.take('bari', 2))).toEqual([true, true, false])
  expect(turns.take('noci', 2)).toBe(true)
  after(59_999)
  expect(turns.take('bari', 2)).toBe(false)
  after(1)
  expect(turns.take('bari', 2)).toBe(true)
})

test('after an outage it is left alone for twenty seconds', () => {
  const { turns, after } = at()
  expect(turns.take('bari', 100)).toBe(true)
  turns.failed('bari')
  after(19_999)
  expect(turns.take('bari', 100)).toBe(false)
  after(1)
  expect(turns.take('bari', 100)).toBe(true)
})
