import type { Span } from '../finding.ts'

/** I, O, Q and U are not used. @source DPR 495/1992, art. 256 (cars since 1994) and later decrees. */
const letters = 'A-HJ-NPR-TV-Z'
const capital = `[${letters}]`
const small = `[${letters.toLowerCase()}]`

/**
 * Italian plates of cars (`AB123CD`) and motorcycles (`AB12345`). Written apart or in small letters only the former, and not both: `da
 * 200 mt` is a distance.
 */
const shape = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${capital}{2}[ -]?\\d{3}[ -]?${capital}{2}|${capital}{2}\\d{5}|${small}{2}\\d{3}${small}{2})(?![\\p{L}\\p{N}])`,
  'gu',
)

/** Number plates of vehicles. */
export function findPlates(text: string): Span[] {
  return Array.from(text.matchAll(shape), ({ 0: found, index: start }) => ({ start, end: start + found.length }))
}
