import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchorOf, find, findAlike, type Range } from './anchor.ts'

/** A text that repeats itself, and a passage of it. */
const passages = fc
  .array(fc.constantFrom('la ', 'piazza ', 'è ', 'del ', 'mercato. ', '👨‍👩‍👧 '), { minLength: 1, maxLength: 60 })
  .map((words) => words.join(''))
  .chain((text) =>
    fc
      .tuple(fc.nat({ max: text.length - 1 }), fc.integer({ min: 1, max: 30 }))
      .map(([start, length]) => ({ text, range: { start, end: Math.min(text.length, start + length) } })),
  )

const wordsAt = (text: string, range: Range | undefined) => range && text.slice(range.start, range.end)

test('finds every passage of a text that has not changed where it is', () => {
  fc.assert(
    fc.property(passages, ({ text, range }) => {
      expect(find(text, anchorOf(text, range))).toEqual(range)
    }),
  )
})

test('what is found has the very words, wherever they were', () => {
  fc.assert(
    fc.property(passages, passages, ({ text, range }, { text: other }) => {
      const anchor = anchorOf(text, range)
      const found = find(other, anchor)
      expect(found === undefined).toBe(!other.includes(anchor.exact))
      if (found) expect(wordsAt(other, found)).toBe(anchor.exact)
    }),
  )
})

test('of the same words the ones are meant around which the same stands', () => {
  const text = 'Al mattino la piazza è vuota. Alla sera la piazza è piena.'
  const anchor = anchorOf(text, { start: text.lastIndexOf('la piazza'), end: text.lastIndexOf('la piazza') + 9 })
  const longer = `Una premessa lunga quanto basta a spostare tutto il resto. ${text}`
  expect(find(longer, anchor)).toEqual({ start: longer.lastIndexOf('la piazza'), end: longer.lastIndexOf('la piazza') + 9 })
})

test('finds words with a slip of the pen put right, and no others', () => {
  const anchor = anchorOf('Chiediamo venti panchnie nuove.', { start: 10, end: 24 })
  const text = 'La piazza è vuota; venti panchine nuove vi stanno.'
  expect(wordsAt(text, findAlike(text, anchor))).toBe('venti panchine')
  expect(findAlike('La piazza è vuota e non vi sta nulla.', anchor)).toBeUndefined()
})

test('no character is cut in half: neither around a passage nor at the ends of one that is found alike', () => {
  const around = '😀'.repeat(40)
  const text = `${around}.venti panchine.${around}`
  const start = text.indexOf('venti')
  const { prefix, suffix } = anchorOf(text, { start, end: start + 14 })
  expect([prefix, suffix].map((words) => [words.length, words.isWellFormed()])).toEqual([
    [63, true],
    [63, true],
  ])
  const alike = findAlike('Prima 😁venti panchine😁 e poi.', anchorOf('😀venti panchine😀', { start: 0, end: 18 }))
  expect(wordsAt('Prima 😁venti panchine😁 e poi.', alike)).toBe('😁venti panchine😁')
})
