import type { MediaLimits } from '../../kernel/media/index.ts'
import type { PersonId } from '../../kernel/identity/person.ts'
import type { Report } from './report.ts'
import type { Scene } from './scene.ts'

/** Something uploaded before, with the token that was told with it when nobody was signed in. */
export interface Upload {
  readonly id: string
  readonly token?: string | null | undefined
}

/** What a report may come with, and have in all once others have added to it. */
const atFirst: MediaLimits = { photos: 6, documents: 3 }
const inAll: MediaLimits = { photos: 30, documents: 15 }

/** Who attaches, and when. */
export interface Attaching {
  /** Undefined for whoever is not signed in. */
  readonly person: PersonId | undefined
  /** With the report, or later. */
  readonly when: 'first' | 'later'
  /** Kept from everybody, whatever becomes of the report. */
  readonly secret?: boolean
}

/**
 * Makes uploads photos and documents of the report, in the transaction of the scene; nobody else sees them until they are shown
 * (`showing.ts`). Documents can't be blacked out: each waits for the staff to publish it.
 *
 * @returns whether a photo is among them.
 * @throws Problem 422 `media.unknown` {media_id}, `media.too_many` {kind, max}.
 */
export async function attachMedia(
  { db, media, now }: Scene,
  { id }: Pick<Report, 'id'>,
  uploads: readonly Upload[],
  { person, when, secret = false }: Attaching,
): Promise<boolean> {
  if (uploads.length === 0) return false
  const there = await media.attach(db, {
    service: 'reports',
    subject: id,
    media: uploads.map(({ id, token }) => ({ id, ...(token && { token }) })),
    person,
    limits: when === 'first' ? atFirst : inAll,
    withheld: secret ? ['photo', 'document'] : ['document'],
    now,
  })
  return there.some((item) => item.kind === 'photo' && uploads.some(({ id }) => id === item.id))
}
