import type { TenantDb } from '../db/index.ts'
import type { HandlersOf } from '../http/handlers.ts'
import type { PersonId } from '../identity/person.ts'
import { notificationKeysOf } from '../notifications/keys.ts'
import type { Adopts, Errand } from '../service.ts'
import { invitationHandlers } from './handlers.ts'
import { invite, type InvitationScene, type Invited } from './inviting.ts'
import { keptDays } from './rules.ts'
import { sendInvitations } from './sending.ts'
import { adoptInvitations, forgetInInvitations, forgetInvitations, Invitations, type Invitation } from './store.ts'

/** Invitations to work for a town, for the composition of the application. */
export interface StaffInvitations {
  readonly handlers: HandlersOf<'invitations'>
  readonly errands: readonly Errand[]
  /** Invites somebody in the scene's town. @throws Problem 409 `invitation.too_many` {most}. */
  readonly invite: (scene: InvitationScene, invited: Invited) => Promise<{ invitation: Invitation; link: string }>
  /** Those of the operator in the town of `db` that can still be accepted, oldest first. */
  readonly openOfOperator: (db: TenantDb, now: Date) => Promise<Invitation[]>
  /** Forgets the person in the town of `db`. */
  readonly forgets: (db: TenantDb, person: PersonId) => Promise<void>
  readonly adopts: Adopts
}

const day = 86_400_000

/** @param secret It lies outside the database and never changes. @param origin The API's public origin. */
export function createInvitations(secret: Buffer, origin: string): StaffInvitations {
  const keys = notificationKeysOf(secret)
  const store = new Invitations(keys.addresses)
  const means = { store, keys, origin }
  return {
    handlers: invitationHandlers(means),
    errands: [sendInvitations(store, keys.links)],
    invite: (scene, invited) => invite(scene, means, invited),
    openOfOperator: (db, now) => store.openOfOperator(db, now),
    forgets: forgetInInvitations,
    adopts: adoptInvitations,
  }
}

/** Parts in the town of `db` with addresses of what has expired, and with what was over long ago. */
export const forgetOldInvitations = (db: TenantDb, now: Date): Promise<void> =>
  forgetInvitations(db, now, new Date(now.getTime() - keptDays * day))

export { withdraw, type InvitationScene } from './inviting.ts'
export { letterOf } from './rules.ts'
export { withdrawInvitationsBy, type Invitation } from './store.ts'
