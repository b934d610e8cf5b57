import type { TenantDb } from '../db/index.ts'
import type { PersonId } from '../identity/person.ts'
import { callErrands } from '../jobs/errands.ts'
import type { Fact, FactsListener, Notifies, TogetherListener } from '../service.ts'
import type { SentChannel } from './channels/channel.ts'
import type { Copy, Message } from './notice.ts'
import { toldOf } from './rules.ts'
import { insertNotices, lastOf, type LastNews } from './store/notices.ts'
import { give } from './telling.ts'

const kindsOf = (messages: readonly Message[]) => [...new Set(messages.map(({ kind }) => kind))]
const subjectsOf = (messages: readonly Message[]) => [...new Set(messages.map(({ subject }) => subject.id))]

type Notifying = readonly { readonly notifies?: Readonly<Record<string, Notifies>> }[]

/** Tells people what services say of facts: in the transaction in which the facts are delivered, whose hearer this is. */
export function notifyingListener(doors: Notifying, channels: readonly SentChannel[]): TogetherListener {
  const entries = doors.flatMap(({ notifies = {} }) => Object.entries(notifies))
  const hear: FactsListener = async (db, facts, occasion) => {
    const messages = []
    for (const [name, notifies] of entries) {
      const heard = facts.filter((fact: Fact) => fact.name === name)
      if (heard.length > 0) messages.push(...(await notifies(db, heard, occasion)))
    }
    if (messages.length === 0) return
    const tellable = await unheard(
      db,
      messages.filter(({ unlessUnread }) => unlessUnread),
      occasion.now,
    )
    const notices = messages
      .map((message) => {
        const id = occasion.newId()
        const copies = [...toldOf(message)].flatMap(([person, reason]): Copy[] => {
          const may = tellable(message, person)
          return may ? [{ notice: id, subject: message.subject.id, person, reason, ...may }] : []
        })
        return { id, message, copies }
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

/**
 * Whether somebody may be told a message by what they have not read yet (`unlessUnread`), and before when no letter of it leaves. Each is
 * asked about once: what has been told then is unread.
 */
async function unheard(
  db: TenantDb,
  quiet: readonly Message[],
  now: Date,
): Promise<(message: Message, person: PersonId) => Pick<Copy, 'notBefore'> | undefined> {
  const since = new Date(now.getTime() - Math.max(0, ...quiet.map(({ unlessUnread }) => unlessUnread!.again ?? 0)))
  const asked = { kinds: kindsOf(quiet), subjects: subjectsOf(quiet), since }
  const persons = [...new Set(quiet.flatMap((message) => [...toldOf(message).keys()]))]
  const last = persons.length > 0 ? await lastOf(db, persons, asked) : new Map<string, LastNews>()
  return ({ kind, subject, unlessUnread }, person) => {
    if (!unlessUnread) return {}
    const key = `${person} ${kind} ${subject.id}`
    const news = last.get(key)
    last.set(key, { at: now, unread: true, untold: true })
    if (!news) return {}
    if (unlessUnread.again === null) return news.unread ? undefined : {}
    return news.untold ? undefined : { notBefore: new Date(news.at.getTime() + unlessUnread.again) }
  }
}
