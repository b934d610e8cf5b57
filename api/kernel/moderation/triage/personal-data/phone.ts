import { searchPhoneNumbersInText } from 'libphonenumber-js/min'
import type { Span } from '../finding.ts'

/** Figures of the longest number. @source ITU-T E.164. */
const longest = 15

/**
 * Telephone numbers, Italian ones and those of other countries with their prefix, in so much of the text, from its beginning, as could
 * hold `most` of the longest: it is the figures that cost, some 0.01 ms each, also of what turns out to be no number.
 */
export function findPhones(text: string, most: number): Span[] {
  const searched = text.slice(0, endOfFigures(text, most * longest))
  // Fewer than six figures are no number that anybody could call.
  if (!/(?:\d[^\p{L}\d]{0,3}){6}/u.test(searched)) return []
  return Array.from(searchPhoneNumbersInText(searched, 'IT'), ({ startsAt: start, endsAt: end }) => ({ start, end }))
}

/** Where so many figures of the text end; its end when it has no more. */
function endOfFigures(text: string, figures: number): number {
  let seen = 0
  for (let at = 0; at < text.length; at++) if (isFigure(text.charCodeAt(at)) && ++seen === figures) return at + 1
  return text.length
}

const isFigure = (code: number) => code >= 48 && code <= 57
