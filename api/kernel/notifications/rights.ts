import { answeredFor, deleted } from '../rights/fates.ts'
import { rowsOfTown, type PlatformTelling, type Telling } from '../rights/telling.ts'
import { contactsOf } from './store/contacts.ts'

const told = { it: 'Che cosa ti è stato comunicato', en: 'What you were told' }
const choices = { it: 'Come vuoi ricevere le comunicazioni', en: 'How you want to be told' }

/** What is known in a town of what a person was told, and how they want to be. */
export const noticesTell: readonly Telling[] = [
  {
    name: 'notifications.inbox',
    words: told,
    erasure: deleted,
    ...rowsOfTown({
      of: 'notification.person_id',
      tells: ['notice_id', 'subject_id', 'reason', 'read_at'],
      by: ['notice_id'],
    }),
  },
  {
    name: 'notifications.notices',
    words: told,
    erasure: deleted,
    ...rowsOfTown({
      of: 'notification.person_id',
      through: { table: 'notice', on: { id: 'notice_id' } },
      tells: ['id', 'kind', 'subject_id', 'subject_title', 'params', 'at'],
    }),
  },
  {
    name: 'notifications.waiting',
    words: told,
    erasure: deleted,
    ...rowsOfTown({
      of: 'notification_dispatch.person_id',
      tells: ['channel', 'notice_id', 'due_at'],
      by: ['channel', 'notice_id'],
    }),
  },
  {
    name: 'notifications.letters',
    words: told,
    erasure: deleted,
    ...rowsOfTown({
      of: 'letter.person_id',
      tells: ['id', 'channel', 'purpose', 'state', 'attempts', 'created_at', 'settled_at', 'cause'],
    }),
  },
  {
    name: 'notifications.preferences',
    words: choices,
    erasure: deleted,
    ...rowsOfTown({
      of: 'notification_preference.person_id',
      tells: ['frequencies', 'quiet_from', 'quiet_until', 'language'],
      by: ['person_id'],
    }),
  },
  {
    name: 'notifications.feed',
    words: choices,
    erasure: deleted,
    ...rowsOfTown({ of: 'notification_feed.person_id', tells: ['made_at'], by: ['person_id'] }),
  },
  {
    name: 'notifications.areas',
    words: { it: 'Zone di cui vuoi sapere', en: 'Areas that you follow' },
    erasure: deleted,
    ...rowsOfTown({ of: 'area_alert.person_id', tells: ['id', 'label', 'what', 'lon', 'lat', 'radius', 'district'] }),
  },
  {
    name: 'notifications.of_others',
    words: { it: 'Che altri hanno saputo di ciò che hai fatto', en: 'That others were told of what you did' },
    erasure: answeredFor,
    ...rowsOfTown({ of: 'notice.actor_id', tells: ['id', 'kind', 'subject_id', 'at'] }),
  },
  {
    name: 'events.announced',
    words: { it: 'Che altri hanno saputo di ciò che hai fatto', en: 'That others were told of what you did' },
    erasure: answeredFor,
    ...rowsOfTown({ of: 'outbox.actor_id', tells: ['id', 'name', 'at'] }),
  },
]

/** Where a person is written to. @param key Under which addresses are sealed. */
export const contactTells = (key: Buffer): PlatformTelling => ({
  name: 'notifications.contact',
  words: { it: 'Il tuo indirizzo di posta elettronica', en: 'Your e-mail address' },
  erasure: deleted,
  columns: ['person_contact.person_id'],
  async page(db, person) {
    const contact = (await contactsOf(db, key, [person])).get(person)
    const { address, pausedAt, pausedBecause, asked } = contact ?? {}
    const record = {
      address,
      paused_at: pausedAt,
      paused_because: pausedBecause,
      waiting: asked && { address: asked.address, at: asked.at },
    }
    return { records: contact ? [record] : [], next: null }
  },
})
