import { tokensOf } from './tokens.ts'

/**
 * Bins of a signature, and the bands by which texts that resemble each other are found: of eight bins each. Texts that have
 * nine tenths in common share one in 99 of 100 cases, those with six tenths in one of eight. */
const bins = 64
const perBand = 8

/** Characters in a row that are compared: long enough that two texts about the same thing do not share them by chance. */
const gramLength = 5

/** Letters from which a text is compared with others: `Sono d'accordo` is written by many who mean it. */
export const leastCompared = 60

/** What a text looks like, so that others which look alike are found: a MinHash by one permutation (Li, Owen, Zhang 2012). */
export interface Signature {
  /** One 32-bit number per bin. */
  readonly bins: Int32Array
  /** One number per band, 0 to 2⁵³ − 1: texts that share one are compared. */
  readonly bands: readonly number[]
}

/**
 * The signature of a text; undefined when it is too short to be compared. By its letters and figures only, without case and accents.
 * Cost grows with its length: some 0.1 ms for 1,000 characters.
 */
export function signatureOf(text: string): Signature | undefined {
  const plain = tokensOf(text)
    .map(({ word }) => word)
    .join(' ')
  if (plain.length < leastCompared) return undefined
  const least = new Int32Array(bins).fill(-1)
  for (let start = 0; start + gramLength <= plain.length; start++) {
    let hash = 0x811c9dc5
    for (let at = start; at < start + gramLength; at++) hash = Math.imul(hash ^ plain.charCodeAt(at), 0x01000193)
    hash = mixed(hash)
    const bin = hash & (bins - 1)
    const value = hash >>> 7
    if (least[bin]! === -1 || value < least[bin]!) least[bin] = value
  }
  return { bins: filled(least), bands: bandsOf(least) }
}

/** Spreads the bits (the finaliser of MurmurHash3, public domain). */
function mixed(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** Bins that nothing fell into take the value of the next one, told apart by how far it is (Shrivastava, Li 2014). */
function filled(least: Int32Array): Int32Array {
  const original = least.slice()
  for (let bin = 0; bin < bins; bin++) {
    let distance = 0
    while (original[(bin + distance) % bins] === -1) distance++
    if (distance > 0) least[bin] = mixed(original[(bin + distance) % bins]! + distance) >>> 7
  }
  return least
}

function bandsOf(values: Int32Array): number[] {
  return Array.from({ length: bins / perBand }, (_, band) => {
    let hash = band + 1
    for (let at = band * perBand; at < (band + 1) * perBand; at++) hash = mixed(hash ^ values[at]!) + at
    return ((hash >>> 0) * 2 ** 21 + (mixed(hash + 7) >>> 11)) % Number.MAX_SAFE_INTEGER
  })
}

/** How much two texts have in common by their signatures: the share of grams that are in both of those in either, 0 to 1 ± 0.1. */
export function resemblance(one: Int32Array, other: Int32Array): number {
  let same = 0
  for (let bin = 0; bin < bins; bin++) if (one[bin] === other[bin]) same++
  return same / bins
}
