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
    const notices = messages.map((message) => ({ id: occasion.newId(), message }))
    const stored = await insertNotices(db, notices)
    const fresh = notices.filter(({ id }) => stored.has(id))
    const copies = fresh.flatMap(({ id, message }) =>
      [...toldOf(message)]
        .filter(([person]) => !message.unlessUnread || !unread.has(`${person} ${message.subject.id}`))
        .map(([person, reason]): Copy => ({ notice: id, subject: message.subject.id, person, reason })),
    )
    await give(db, channels, copies, occasion.now)
    if (fresh.some(({ message: { audience, newIn } }) => audience ?? newIn)) callErrands(db)
  }
  return { names: new Set(entries.map(([name]) => name)), hear }
}
