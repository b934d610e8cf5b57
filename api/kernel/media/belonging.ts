import { createHash, timingSafeEqual } from 'node:crypto'
import { Problem } from '../http/problem.ts'
import type { PersonId } from '../identity/person.ts'
import type { MediaItem } from './item.ts'

/** How many of each kind one subject may have. */
export interface MediaLimits {
  readonly photos: number
  readonly documents: number
}

/** What is kept of a token. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** Whether the item was uploaded by that person, or by whoever holds that token. */
export function isOf({ ownerId, tokenHash }: MediaItem, person: PersonId | undefined, token: string | undefined): boolean {
  if (person !== undefined && ownerId === person) return true
  return token !== undefined && tokenHash !== null && timingSafeEqual(tokenHash, hashOf(token))
}

/** Passes when there are not too many of a kind. @throws Problem 422 `media.too_many` {kind, max}. */
export function assertWithin(items: readonly MediaItem[], { photos, documents }: MediaLimits): void {
  const count = (kind: MediaItem['kind']) => items.filter((item) => item.kind === kind).length
  if (count('photo') > photos) throw new Problem(422, 'media.too_many', { kind: 'photo', max: photos })
  if (count('document') > documents) throw new Problem(422, 'media.too_many', { kind: 'document', max: documents })
}
