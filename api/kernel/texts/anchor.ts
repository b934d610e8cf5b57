import search from 'approx-string-match'

/**
 * A passage of a text, such that it is found again when the text has changed: its words, some of what stands around it, and where it
 * was (TextQuoteSelector and TextPositionSelector of the W3C's Web Annotation Data Model).
 */
export interface Anchor {
  /** The passage's words, 1 to `longestQuote`. */
  readonly exact: string
  /** What stands before and after it, at most `contextLength` of each. */
  readonly prefix: string
  readonly suffix: string
  /** Where it begins, in UTF-16 units, as JavaScript counts. */
  readonly start: number
}

/** Where a passage is: `text.slice(start, end)`. */
export interface Range {
  readonly start: number
  readonly end: number
}

export const longestQuote = 1000
export const contextLength = 64

/** The anchor of `text.slice(start, end)`. What stands around it begins and ends with whole characters: half of one can't be stored. */
export function anchorOf(text: string, { start, end }: Range): Anchor {
  const [from, to] = [Math.max(0, start - contextLength), end + contextLength]
  return {
    exact: text.slice(start, end),
    prefix: text.slice(halves(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, halves(text, to) ? to - 1 : to),
    start,
  }
}

/** Whether a cut there goes through a character of two units, an emoji for instance. */
const halves = (text: string, at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff

/** Whether a place is one to look at. */
export type Admits = (place: Range) => boolean

/**
 * Where the passage's very words stand: of several places the one whose surroundings are the most alike, then the nearest.
 * A thousand letters among twenty thousand take a tenth of a second at worst, however often they are repeated.
 */
export function find(text: string, anchor: Anchor, admits: Admits = () => true): Range | undefined {
  const { start, exact } = anchor
  const same = { start, end: start + exact.length }
  if (text.startsWith(exact, start) && admits(same) && likeness(text, same, anchor) === 1) return same
  const places: Range[] = []
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1))
    places.push({ start: at, end: at + exact.length })
  return likeliest(text, places.filter(admits), anchor)
}

/** In a text that repeats itself the time grows with the passage's square: longer ones are not looked for. */
const longestAlike = 200

/** Where words like the passage's stand, if it is no longer than 200 letters: of those one in five may differ. */
export function findAlike(text: string, anchor: Anchor, admits: Admits = () => true): Range | undefined {
  if (anchor.exact.length > longestAlike) return undefined
  const places = search(text, anchor.exact, Math.floor(anchor.exact.length / 5))
  return likeliest(text, places.map((place) => whole(text, place)).filter(admits), anchor)
}

/** The place with all of the characters at its ends. */
const whole = (text: string, { start, end }: Range): Range => ({
  start: halves(text, start) ? start - 1 : start,
  end: halves(text, end) ? end + 1 : end,
})

function likeliest(text: string, places: readonly Range[], anchor: Anchor): Range | undefined {
  let best: { place: Range; likeness: number; distance: number } | undefined
  for (const place of places) {
    const found = { place, likeness: likeness(text, place, anchor), distance: Math.abs(place.start - anchor.start) }
    if (!best || found.likeness > best.likeness || (found.likeness === best.likeness && found.distance < best.distance))
      best = found
  }
  return best && { start: best.place.start, end: best.place.end }
}

/** How much of what stood around the passage stands around the place: 0 to 1, counted outwards to the first difference. */
function likeness(text: string, { start, end }: Range, { prefix, suffix }: Anchor): number {
  const all = prefix.length + suffix.length
  if (all === 0) return 1
  let same = 0
  for (let at = 1; at <= prefix.length && text[start - at] === prefix[prefix.length - at]; at++) same++
  for (let at = 0; at < suffix.length && text[end + at] === suffix[at]; at++) same++
  return same / all
}
