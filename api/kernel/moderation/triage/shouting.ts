import type { Finding } from './finding.ts'
import type { Token } from './tokens.ts'

/** Letters from which a text in capitals is one that shouts: `SOS`, `IMU` and a heading are not. */
const enoughLetters = 25
const shareOfCapitals = 0.7

/** A text that is written in capitals almost throughout. */
export function findCapitals(text: string): Finding | undefined {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  if (capitals < enoughLetters * shareOfCapitals) return undefined
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < enoughLetters || capitals / letters < shareOfCapitals) return undefined
  return { code: 'capitals', weight: 0.15, spans: [], words: [] }
}

/** The same sign nine times or more; lines of dots, dashes and underscores to be filled in are none. */
const drawnOut = /([^\s.\-_=*…·])\1{8,}/gu

/** Words from which one can say whether they are always the same. */
const enoughWords = 20

/** Of so many words at least one in four is another one, in whatever is written to be read. */
const leastVariety = 0.25

/** Signs drawn out, and words said again and again. */
export function findRepetition(text: string, tokens: readonly Token[]): Finding | undefined {
  const spans = Array.from(text.matchAll(drawnOut), ({ 0: run, index: start }) => ({ start, end: start + run.length }))
  // In a window: long texts use their words again.
  const window = tokens.slice(0, 200)
  const different = new Set(window.map(({ word }) => word)).size
  const monotonous = window.length >= enoughWords && different / window.length < leastVariety
  if (spans.length === 0 && !monotonous) return undefined
  return { code: 'repetition', weight: monotonous ? 0.5 : 0.15, spans, words: [] }
}
