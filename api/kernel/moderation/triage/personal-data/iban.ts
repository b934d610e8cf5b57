import { isValidIBAN } from 'ibantools'
import type { Span } from '../finding.ts'

/** Country and check digits, then eleven to thirty characters with a space or a dash between any two (ISO 13616). */
const shape = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30}/giu

/** International bank account numbers. What follows one may be words: it is the longest beginning that is valid. */
export function findIbans(text: string): Span[] {
  return Array.from(text.matchAll(shape)).flatMap(({ 0: found, index: start }) => {
    for (let length = found.length; length >= 15; length--) {
      const candidate = found.slice(0, length)
      if (/[\p{L}\p{N}]$/u.test(candidate) && isValidIBAN(candidate.replaceAll(/[ -]/g, '').toUpperCase()))
        return [{ start, end: start + length }]
    }
    return []
  })
}
