import type { TenantDb } from '../db/index.ts'
import type { PersonId } from '../identity/person.ts'
import type { Audience, Errand } from '../service.ts'
import { cellsAt, isWithin, type NewInArea } from './area.ts'
import type { SentChannel } from './channels/channel.ts'
import { alertsIn, whoFollowsAny } from './store/alerts.ts'
import { noteExpanded, takeExpanding, type Expanding } from './store/notices.ts'
import { give } from './telling.ts'

/** Persons who are told in one transaction. */
const chunk = 1000

/** Some of an audience, until whom it was read, and whether that was the last. */
interface Part {
  readonly persons: readonly PersonId[]
  readonly after: PersonId | null
  readonly end: boolean
}

/**
 * Tells the audiences of notices, chunk by chunk: the copies and how far it has come are stored together, so that a process that dies
 * leaves neither a gap nor a second copy. Several processes tell several notices at once.
 */
export function tellAudiences(audiences: ReadonlyMap<string, Audience>, channels: readonly SentChannel[]): Errand {
  return async ({ within, ending }) => {
    while (!ending.aborted) {
      const more = await within(async (db, { now }) => {
        const next = await takeExpanding(db)
        if (!next) return false
        const { notice, audience } = next
        const { persons, after, end } = await nextPart(db, audiences, audience)
        const copies = persons
          .filter((person) => person !== notice.actor)
          .map((person) => ({ notice: notice.id, subject: notice.subject.id, person, reason: audience.reason }))
        await give(db, channels, copies, now)
        await noteExpanded(db, notice.id, { after, end: end ? now : null })
        return true
      })
      if (!more) return
    }
  }
}

async function nextPart(
  db: TenantDb,
  audiences: ReadonlyMap<string, Audience>,
  { name, of, after, place }: Expanding['audience'],
): Promise<Part> {
  if (place) return whoFollows(db, place, after)
  const persons = (await audiences.get(name)?.(db, of, after, chunk)) ?? []
  return { persons, after: persons.at(-1) ?? null, end: persons.length < chunk }
}

/** Who follows an area in which the place lies. */
async function whoFollows(db: TenantDb, place: NewInArea, after: PersonId | null): Promise<Part> {
  const { what, position, district } = place
  if (position === null && district === null) {
    const persons = await whoFollowsAny(db, what, after, chunk)
    return { persons, after: persons.at(-1) ?? null, end: persons.length < chunk }
  }
  const alerts = await alertsIn(db, { cells: cellsAt(place), what, district }, after, chunk)
  const near = alerts.filter(
    ({ lon, lat, radius }) => radius === null || (position !== null && isWithin(position, { lon: lon!, lat: lat!, radius })),
  )
  const persons = [...new Set(near.map(({ person }) => person))]
  return { persons, after: alerts.at(-1)?.person ?? null, end: alerts.length < chunk }
}
