import type { Doors } from '../../moderation/door.ts'
import { MailFault } from '../../mail/mail.ts'
import type { NotificationKeys } from '../keys.ts'
import type { Letter } from '../letter.ts'
import { confirmationLink, stopLink } from '../links.ts'
import { whatIsShown } from '../shown.ts'
import { contactsOf, reachedByMail, type Contact } from '../store/contacts.ts'
import { findNotices, reasonsOf } from '../store/notices.ts'
import { preferencesOf } from '../store/preferences.ts'
import { toHtml, toText } from '../writing/page.ts'
import { writeConfirmation, writeNotices, type Written } from '../writing/writing.ts'
import { CarryFault, type SentChannel } from './channel.ts'

/** Letters by e-mail, as text and as a page. What not everybody reads any more is sent to nobody. */
export function emailChannel(keys: NotificationKeys, doors: Doors): SentChannel {
  return {
    name: 'email',
    reached: reachedByMail,
    async prepare({ tenant, origin, mail }, db, occasion, letters) {
      const persons = [...new Set(letters.map(({ person }) => person))]
      const ids = [...new Set(letters.flatMap(({ notices }) => notices))]
      const [contacts, preferences, notices, reasons] = await Promise.all([
        contactsOf(db, keys.addresses, persons),
        preferencesOf(db, persons),
        findNotices(db, ids),
        reasonsOf(db, persons, ids),
      ])
      const toldIn = ({ person, notices: own }: Letter) =>
        own.flatMap((id) => {
          const [notice, reason] = [notices.get(id), reasons.get(`${person} ${id}`)]
          return notice && reason
            ? [{ notice, reason, element: notice.subject.element, subject: notice.subject.id, quotes: notice.quotes }]
            : []
        })
      const scene = { ...occasion, db, evict: (...tags: string[]) => occasion.evict(db, tags) }
      const { mayBeSent } = await whatIsShown(doors, scene, letters.flatMap(toldIn))

      const write = (
        letter: Letter,
        contact: Contact,
      ): (Written & { to: string; headers: Record<string, string> }) | undefined => {
        const { person } = letter
        const reader = { tenant, origin, language: preferences(person).language }
        if (letter.purpose === 'confirmation') {
          const { asked } = contact
          if (!asked) return undefined
          const link = confirmationLink(keys.links, { origin, tenant, person, nonce: asked.nonce })
          return { to: asked.address, headers: {}, ...writeConfirmation(reader, link) }
        }
        const told = toldIn(letter).filter(mayBeSent)
        if (told.length === 0 || contact.address === null || contact.pausedAt) return undefined
        const stop = stopLink(keys.links, { origin, tenant, person, reasons: told.map(({ reason }) => reason) })
        // RFC 8058: one click, by the mail program itself.
        const headers = { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        return { to: contact.address, headers, ...writeNotices(told, reader, stop) }
      }

      return async (letter, handOver, signal) => {
        const contact = contacts.get(letter.person)
        const written = contact && write(letter, contact)
        if (!written) throw new CarryFault('gone', 'there is no address to send it to, or nothing to send any more')
        const { to, subject, headers, sheet } = written
        const sender = tenant.settings.notifications.sender_name || tenant.name
        const sent = { id: letter.id, town: tenant.slug, to, sender, subject, text: toText(sheet), html: toHtml(sheet), headers }
        try {
          await mail.send(sent, { signal, beforeEnd: handOver })
        } catch (fault) {
          throw fault instanceof MailFault ? faultOf(fault) : fault
        }
      }
    },
  }
}

function faultOf({ nobody, lasting, silent, message }: MailFault): CarryFault {
  return new CarryFault(nobody ? 'no_address' : lasting ? 'refused' : silent ? 'unknown' : 'later', message)
}
