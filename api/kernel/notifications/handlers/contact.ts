import type { Handler, Request } from '../../http/handlers.ts'
import { Problem } from '../../http/problem.ts'
import { confirmationMs, confirmByToken, writeForConfirmation } from '../confirming.ts'
import type { NotificationKeys } from '../keys.ts'
import { assertReachable } from '../rules.ts'
import { contactsOf, removeContact } from '../store/contacts.ts'
import { withdrawDispatches } from '../store/dispatches.ts'

async function shown(
  { db, person, now }: Pick<Request<'notifications_contact_read'>, 'db' | 'person' | 'now'>,
  keys: NotificationKeys,
) {
  const contact = (await contactsOf(db, keys.addresses, [person!.id])).get(person!.id)
  const until = contact?.asked && new Date(contact.asked.at.getTime() + confirmationMs)
  const waits = until && until > now
  return {
    status: 200 as const,
    body: {
      address: contact?.address ?? null,
      paused_at: contact?.pausedAt?.toISOString() ?? null,
      paused_because: contact?.pausedBecause ?? null,
      asked: waits ? contact.asked!.address : null,
      asked_until: waits ? until.toISOString() : null,
    },
  }
}

export const readContact =
  (keys: NotificationKeys): Handler<'notifications_contact_read'> =>
  (request) =>
    shown(request, keys)

export const replaceContact =
  (keys: NotificationKeys): Handler<'notifications_contact_replace'> =>
  async (request) => {
    const { body, db, now, newId } = request
    assertReachable(body.address)
    const person = request.person!.id
    const asked = await writeForConfirmation(db, keys, { person, address: body.address }, { now, newId })
    if (!asked) throw new Problem(422, 'notifications.too_many_letters')
    return shown(request, keys)
  }

export const deleteContact: Handler<'notifications_contact_delete'> = async ({ db, person }) => {
  await withdrawDispatches(db, person!.id)
  await removeContact(db, person!.id)
  return { status: 204 }
}

export const confirmContact =
  (keys: NotificationKeys): Handler<'notifications_contact_confirm'> =>
  async ({ body, db, person, now }) => {
    const confirmed = await confirmByToken(db, keys, body.token, now, person!.id)
    if (!confirmed) throw new Problem(422, 'notifications.token_invalid')
    return { status: 204 }
  }
