import { expect, test } from 'vitest'
import { paint } from './picture.ts'
import { paintAside } from './painting.ts'
import { meetings } from './testing/published.ts'

const rules = { fewestOpinions: 7, smallestGroup: 3 }
const copy = () => ({ ...meetings, votes: meetings.votes.slice() })

test('a picture that is painted aside is the same', async () => {
  const votes = copy()
  expect(await paintAside(votes, rules, new AbortController().signal)).toEqual(paint(meetings, rules))
  expect(votes.votes.length).toBe(0)
})

test('whoever ends does not wait for it', async () => {
  const ending = new AbortController()
  const painting = paintAside(copy(), rules, ending.signal)
  ending.abort()
  await expect(painting).rejects.toThrow(/abort/i)
})

test('what fails in it is told', async () => {
  const impossible = { participants: -1, statements: 2, votes: new Uint8Array(0) }
  await expect(paintAside(impossible, rules, new AbortController().signal)).rejects.toThrow(RangeError)
})
