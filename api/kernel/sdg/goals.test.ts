import { expect, test } from 'vitest'
import { goals, isSdg } from './goals.ts'

test('there are 17 goals and 169 targets, each once', () => {
  const targets = goals.flatMap(({ targets }) => targets)
  expect(goals.map(({ code }) => Number(code))).toEqual(Array.from({ length: 17 }, (_, place) => place + 1))
  expect(new Set(targets).size).toBe(169)
  expect(targets).toHaveLength(169)
})

test('a code is known by goal and by target', () => {
  expect(['11', '11.7', '3.d', '17.19', '14.c'].filter((code) => !isSdg(code))).toEqual([])
  expect(['18', '11.8', '3.e', '17.a', ''].filter(isSdg)).toEqual([])
})
