import { searchPhoneNumbersInText } from 'libphonenumber-js/min'
import type { Span } from '../finding.ts'

/** Telephone numbers, Italian ones and those of other countries with their prefix. Each costs some 0.1 ms; `most` are looked for. */
export function findPhones(text: string, most: number): Span[] {
  // Fewer than six figures are no number that anybody could call.
  if (!/(?:\d[^\p{L}\d]{0,3}){6}/u.test(text)) return []
  const spans: Span[] = []
  for (const { startsAt: start, endsAt: end } of searchPhoneNumbersInText(text, 'IT')) {
    spans.push({ start, end })
    if (spans.length === most) break
  }
  return spans
}
