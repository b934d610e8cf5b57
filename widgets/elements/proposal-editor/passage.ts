import type { components } from '../../../types/openapi.d.ts'

type Change = Pick<components['schemas']['NewAmendment'], 'passage' | 'replacement'>

/** The contract's bounds, in UTF-16 units. */
const most = { exact: 1000, context: 32, replacement: 5000 }

const apart = (letter: string | undefined): boolean => letter === undefined || /\s/.test(letter)

/**
 * The one passage, in whole words, whose replacement makes `before` say `after`; undefined when they say the same, or so much differs
 * that it is no passage any more.
 */
export function passageOf(before: string, after: string): Change | undefined {
  if (before === after || !before) return undefined
  let start = 0
  const shorter = Math.min(before.length, after.length)
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  while (start > 0 && !apart(before[start - 1])) start -= 1
  while (end > 0 && !apart(before.at(-end))) end -= 1
  // Something stands in every passage: of what is put between two words, the word before.
  if (start >= before.length - end) {
    while (start > 0 && apart(before[start - 1])) start -= 1
    while (start > 0 && !apart(before[start - 1])) start -= 1
    if (start >= before.length - end) {
      while (end > 0 && apart(before.at(-end))) end -= 1
      while (end > 0 && !apart(before.at(-end))) end -= 1
    }
  }
  const stop = before.length - end
  const exact = before.slice(start, stop)
  const replacement = after.slice(start, after.length - end)
  if (!exact || exact.length > most.exact || replacement.length > most.replacement) return undefined
  // No half of an emoji: the API takes none.
  const prefix = before.slice(Math.max(0, start - most.context), start).replace(/^[\uDC00-\uDFFF]/, '')
  const suffix = before.slice(stop, stop + most.context).replace(/[\uD800-\uDBFF]$/, '')
  return { passage: { exact, prefix, suffix, start }, replacement }
}
