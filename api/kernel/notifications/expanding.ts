import type { Audience, Errand } from '../service.ts'
import type { SentChannel } from './channels/channel.ts'
import { noteExpanded, takeExpanding } from './store/notices.ts'
import { give } from './telling.ts'

/** Persons who are told in one transaction. */
const chunk = 1000

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
        const persons = (await audiences.get(audience.name)?.(db, audience.of, audience.after, chunk)) ?? []
        const copies = persons
          .filter((person) => person !== notice.actor)
          .map((person) => ({ notice: notice.id, subject: notice.subject.id, person, reason: audience.reason }))
        await give(db, channels, copies, now)
        await noteExpanded(db, notice.id, { after: persons.at(-1) ?? null, end: persons.length < chunk ? now : null })
        return true
      })
      if (!more) return
    }
  }
}
