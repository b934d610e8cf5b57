import type { Db, TenantDb } from '../db/index.ts'
import type { HandlersOf } from '../http/handlers.ts'
import type { Protocol } from '../http/protocol.ts'
import type { PersonId } from '../identity/person.ts'
import type { Doors } from '../moderation/door.ts'
import type { PlatformTelling } from '../rights/telling.ts'
import type { Adopts, Errand, Service } from '../service.ts'
import type { SentChannel } from './channels/channel.ts'
import { emailChannel } from './channels/email.ts'
import { writeForConfirmation } from './confirming.ts'
import { tellAudiences } from './expanding.ts'
import {
  createAreaAlert,
  createFeedAddress,
  deleteAreaAlert,
  deleteFeedAddress,
  listAreaAlerts,
  readFeedAddress,
  replaceAreaAlert,
} from './handlers/alerts.ts'
import { confirmContact, deleteContact, readContact, replaceContact } from './handlers/contact.ts'
import { listInbox, listSubject, readAll, readSubject } from './handlers/inbox.ts'
import { listLetters, resolveLetter } from './handlers/letters.ts'
import { readPreferences, replacePreferences } from './handlers/preferences.ts'
import { previewWording } from './handlers/wording.ts'
import { notifyingListener } from './hearing.ts'
import { notificationKeysOf } from './keys.ts'
import { letterPages } from './pages/pages.ts'
import { contactTells } from './rights.ts'
import { sendLetters } from './sending.ts'
import { adoptNotices } from './store/adopting.ts'
import { adoptContact, contactsOf, forgetContact } from './store/contacts.ts'
import { forgetPerson } from './store/forgetting.ts'

export type { Kind, Message, Reason } from './notice.ts'
export { cameBack } from './pausing.ts'
export { tellingOf } from './telling-of.ts'

type Telling = Pick<Service, 'notifies' | 'audiences'>

/** What the application is composed of. */
export interface Notifications {
  readonly handlers: HandlersOf<'notifications'>
  /** Hears facts, and tells people what is said of them. */
  readonly listener: ReturnType<typeof notifyingListener>
  readonly errands: readonly Errand[]
  /** The pages to which letters lead. */
  readonly pages: Protocol
  /** Forgets the person in the town of `db`, and where they are written to. */
  readonly forgets: (db: TenantDb, person: PersonId) => Promise<void>
  /** Gives what the merged account was told, and where it is written to, to the kept one. */
  readonly adopts: Adopts
  /** What is known of where people are written to. */
  readonly contact: PlatformTelling
  /** Asks the person, by a letter in the name of the town of `db`, to confirm that letters go to that address. */
  readonly writeTo: (db: TenantDb, person: PersonId, address: string, means: { now: Date; newId: () => string }) => Promise<void>
  /** Where the person is written to; null when they have given no address, or letters come back. */
  readonly addressOf: (db: Db, person: PersonId) => Promise<string | null>
}

/**
 * @param doors Of services, and parts of the kernel, that tell people something. @param contents By which it is known what is shown now
 * of what was told. @param secret It lies outside the database and never changes.
 */
export function createNotifications(doors: readonly Telling[], contents: Doors, secret: Buffer): Notifications {
  const keys = notificationKeysOf(secret)
  const channels: readonly SentChannel[] = [emailChannel(keys, contents)]
  const audiences = new Map(doors.flatMap((door) => Object.entries(door.audiences ?? {})))
  return {
    handlers: {
      notifications_inbox_list: listInbox(contents),
      notifications_subject_list: listSubject(contents),
      notifications_subject_read_replace: readSubject,
      notifications_read_replace: readAll,
      notifications_preferences_read: readPreferences,
      notifications_preferences_replace: replacePreferences,
      notifications_contact_read: readContact(keys),
      notifications_contact_replace: replaceContact(keys),
      notifications_contact_delete: deleteContact,
      notifications_contact_confirm: confirmContact(keys),
      notifications_wording_preview: previewWording,
      notifications_letters_list: listLetters(keys),
      notifications_letters_resolution_replace: resolveLetter(keys),
      notifications_alerts_list: listAreaAlerts,
      notifications_alerts_create: createAreaAlert,
      notifications_alerts_replace: replaceAreaAlert,
      notifications_alerts_delete: deleteAreaAlert,
      notifications_feed_address_read: readFeedAddress,
      notifications_feed_address_create: createFeedAddress,
      notifications_feed_address_delete: deleteFeedAddress,
    },
    listener: notifyingListener(doors, channels),
    pages: letterPages(keys, contents),
    errands: [tellAudiences(audiences, channels), ...channels.map(sendLetters)],
    contact: contactTells(keys.addresses),
    async writeTo(db, person, address, means) {
      await writeForConfirmation(db, keys, { person, address }, means)
    },
    async addressOf(db, person) {
      const contact = (await contactsOf(db, keys.addresses, [person])).get(person)
      return contact && contact.pausedAt === null ? contact.address : null
    },
    async forgets(db, person) {
      await forgetPerson(db, person)
      await forgetContact(db, person)
    },
    async adopts(db, joining) {
      await adoptNotices(db, joining)
      await adoptContact(db, keys.addresses, joining)
    },
  }
}
export { paceOfLetters, readNews, toldNews } from './store/forgetting.ts'
export { settledLetters } from './store/letters.ts'
export { countLetterWork } from './store/work.ts'
