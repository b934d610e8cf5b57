import { resemblance, signatureOf, type Signature } from '../../api/kernel/moderation/triage/similarity.ts'
import type { Similar } from '../../api/kernel/moderation/triage/assess.ts'
import type { Piece } from './happening.ts'

/** Hours for which what was written is compared with what comes: a fortnight, as in the API. */
const kept = 14 * 24

interface Entry {
  readonly signature: Signature
  readonly piece: Piece
}

/** What was written lately, by the bands of its signature: in memory what the API keeps in a table. */
export class Lately {
  #byBand = new Map<number, Entry[]>()

  /** What resembles a text most; the text is remembered. */
  resembling(piece: Piece, text: string): Similar | undefined {
    const signature = signatureOf(text)
    if (!signature) return undefined
    const { author, at } = piece.written
    const near = new Set(signature.bands.flatMap((band) => this.#byBand.get(band) ?? []))
    const alike = [...near]
      .filter((entry) => entry.piece.written.at > at - kept)
      .map(({ signature: { bins }, piece: { written, decided } }) => ({
        resemblance: resemblance(bins, signature.bins),
        sameAuthor: written.author === author,
        hidden: decided === 'hidden',
      }))
      .toSorted((a, b) => Number(b.hidden) - Number(a.hidden) || b.resemblance - a.resemblance)
    for (const band of signature.bands)
      this.#byBand.set(band, [...(this.#byBand.get(band) ?? []).slice(-20), { signature, piece }])
    return alike.find(({ resemblance: much }) => much >= 0.75) ?? alike[0]
  }
}
