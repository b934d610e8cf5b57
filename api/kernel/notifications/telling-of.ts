import type { TenantDb } from '../db/index.ts'
import type { Fact, Notifies, Occasion } from '../service.ts'
import type { Message } from './notice.ts'

/**
 * What is told of facts about subjects of one kind, each of which is read once however many facts of a delivery tell of it.
 *
 * @param find Reads a subject. @param key The name in facts' payloads of its id.
 */
export function tellingOf<Subject>(find: (db: TenantDb, id: string) => Promise<Subject | undefined>, key: string) {
  type Of = (fact: Fact, subject: Subject, scene: Pick<Occasion, 'tenant'> & { db: TenantDb }) => Told | Promise<Told>
  type Told = Message | readonly Message[] | undefined
  return (of: Of): Notifies =>
    async (db, facts, { tenant }) => {
      const found = new Map<string, Subject | undefined>()
      const messages: Message[] = []
      for (const fact of facts) {
        const id = fact.payload[key] as string
        if (!found.has(id)) found.set(id, await find(db, id))
        const subject = found.get(id)
        const told = subject && (await of(fact, subject, { tenant, db }))
        if (told) messages.push(...[told].flat())
      }
      return messages
    }
}
