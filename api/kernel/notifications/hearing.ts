import { callErrands } from '../jobs/errands.ts'
import type { Notifies, FactsListener, Fact } from '../service.ts'
import type { SentChannel } from './channels/channel.ts'
import type { Copy, Message } from './notice.ts'
import { toldOf } from './rules.ts'
import { insertNotices, unreadOf } from './store/notices.ts'
import { give } from './telling.ts'

const kindsOf = (messages: readonly Message[]) => [...new Set(messages.map(({ kind }) => kind))]
const subjectsOf = (messages: readonly Message[]) => [...new Set(messages.map(({ subject }) => subject.id))]

type Notifying = readonly { readonly notifies?: Readonly<Record<string, Notifies>> }[]

/** Tells people what services say of facts: in the transaction in which the facts are delivered, whose hearer this is. */
export function notifyingListener(
  doors: Notifying,
  channels: readonly SentChannel[],
): { names: ReadonlySet<string>; hear: FactsListener } {
  const entries = doors.flatMap(({ notifies = {} }) => Object.entries(notifies))
  const hear: FactsListener = async (db, facts, occasion) => {
    const messages = []
    for (const [name, notifies] of entries) {
      const heard = facts.filter((fact: Fact) => fact.name === name)
      if (heard.length > 0) messages.push(...(await notifies(db, heard, occasion)))
    }
    if (messages.length === 0) return
    const quiet = messages.filter(({ unlessUnread }) => unlessUnread)
    const unread = quiet.length > 0 ? await unreadOf(db, kindsOf(quiet), subjectsOf(quiet)) : new Set<string>()
    const notices = messages
      .map((message) => {
        const { subject, unlessUnread } = message
        const told = [...toldOf(message)].filter(([person]) => !unlessUnread || !unread.has(`${person} ${subject.id}`))
        const id = occasion.newId()
        return {
          id,
          message,
          copies: told.map(([person, reason]): Copy => ({ notice: id, subject: subject.id, person, reason })),
        }
      })
      // Of what nobody is told nothing is kept.
      .filter(({ copies, message: { audience, newIn } }) => copies.length > 0 || audience || newIn)
    if (notices.length === 0) return
    const stored = await insertNotices(db, notices)
    const fresh = notices.filter(({ id }) => stored.has(id))
    await give(
      db,
      channels,
      fresh.flatMap(({ copies }) => copies),
      occasion.now,
    )
    if (fresh.some(({ message: { audience, newIn } }) => audience ?? newIn)) callErrands(db)
  }
  return { names: new Set(entries.map(([name]) => name)), hear }
}
