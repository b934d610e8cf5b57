import { hash } from 'node:crypto'

const ways = 8

/**
 * Remembers which proofs have been used until they expire, in bounded memory (16 bytes each, touched only as they come): a table of
 * buckets of eight. A bucket that is full of unexpired proofs forgets the one that expires first; with the default size that
 * needs some 8,000 proofs per second for a minute. The 64-bit prints are SHA-256: nobody can aim at a collision.
 *
 * Each API process has its own: behind several, a proof could be used once in each within its minute, and acts are once-only anyway.
 */
export class ReplayGuard {
  readonly #mask: number
  readonly #prints: Uint32Array
  readonly #expiries: Float64Array

  /** @param capacity Proofs remembered at most, rounded up to a power of two. */
  constructor(capacity = 2 ** 20) {
    const buckets = 2 ** Math.ceil(Math.log2(Math.max(1, capacity / ways)))
    this.#mask = buckets - 1
    this.#prints = new Uint32Array(buckets * ways * 2)
    this.#expiries = new Float64Array(buckets * ways)
  }

  /**
   * Whether this proof is used for the first time; it counts as used from now on.
   *
   * @param expires, now Seconds since 1970.
   */
  firstUse(id: string, expires: number, now: number): boolean {
    const digest = hash('sha256', id, 'buffer')
    const low = digest.readUInt32LE(0)
    const high = digest.readUInt32LE(4)
    const start = (digest.readUInt32LE(8) & this.#mask) * ways
    let place = start
    for (let slot = start; slot < start + ways; slot++) {
      const until = this.#expiries[slot]!
      if (until > now && this.#prints[slot * 2] === low && this.#prints[slot * 2 + 1] === high) return false
      if (until < this.#expiries[place]!) place = slot
    }
    this.#prints[place * 2] = low
    this.#prints[place * 2 + 1] = high
    this.#expiries[place] = expires
    return true
  }
}
