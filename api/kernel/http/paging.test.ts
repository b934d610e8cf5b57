import { expect, test } from 'vitest'
import { decodeCursor, encodeCursor, isCount, isId, isInstant, pageOf, sealedCursors } from './paging.ts'
import { Problem } from './problem.ts'
import { sealingKeyOf } from './sealing.ts'

const id = '019a5b1c-0000-7000-8000-000000000001'

test('a cursor comes back as it was handed out', () => {
  const values = ['2026-11-23T10:00:00.000Z', id, 7]
  expect(decodeCursor(encodeCursor(values), [isInstant, isId, isCount])).toEqual(values)
})

test('no cursor is the first page', () => {
  expect(decodeCursor(undefined, [isId])).toBeUndefined()
})

test.each([
  ['not base64url of JSON', 'abc'],
  ['of another list', encodeCursor([id, id])],
  ['a day that does not exist', encodeCursor(['2026-02-31T10:00:00Z'])],
  ['an instant before the calendar', encodeCursor(['99999-01-01T10:00:00Z'])],
  ['an object', Buffer.from('{"length":1}').toString('base64url')],
])('refuses a cursor that is %s', (_, cursor) => {
  expect(() => decodeCursor(cursor, [isInstant])).toThrow(Problem)
})

test('the row beyond the page says that there is a next one', () => {
  expect(pageOf([1, 2, 3], 2, (row) => [row])).toEqual({ items: [1, 2], next_cursor: encodeCursor([2]) })
  expect(pageOf([1, 2], 2, (row) => [row])).toEqual({ items: [1, 2], next_cursor: null })
  expect(pageOf([], 2, () => [0])).toEqual({ items: [], next_cursor: null })
})

test('a sealed cursor tells nothing, is the same for the same place, and serves no other list', () => {
  const key = sealingKeyOf(Buffer.from('a secret of this process'))
  const { encode, decode } = sealedCursors(key, 'log')
  expect(encode([id])).not.toContain(encodeCursor([id]).slice(4, 20))
  expect(encode([id])).toBe(encode([id]))
  expect(decode(encode([id]), [isId])).toEqual([id])
  expect(() => decode(encode([7]), [isId])).toThrow(Problem)
  for (const cursor of [encodeCursor([id]), sealedCursors(key, 'other').encode([id]), 'abc'])
    expect(() => decode(cursor, [isId])).toThrow(Problem)
})
