import { record, type AuditEntry } from '../audit/index.ts'
import type { TenantDb } from '../db/index.ts'
import { Problem } from '../http/problem.ts'
import { callErrands } from '../jobs/errands.ts'
import type { NotificationKeys } from '../notifications/keys.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import { invitationLink } from './link.ts'
import { assertPage, ownDesk } from './page.ts'
import { expiryOf, mostADay } from './rules.ts'
import { withdrawInvitation, type Invitation, type Invitations, type NewInvitation } from './store.ts'

/** Where something is done to a town's invitations, and by whom. */
export interface InvitationScene {
  readonly db: TenantDb
  readonly tenant: Tenant
  readonly now: Date
  readonly newId: () => string
  readonly by: Pick<AuditEntry, 'actor' | 'person'>
}

/** What invitations are made with. */
export interface InvitationMeans {
  readonly store: Invitations
  readonly keys: NotificationKeys
  /** The API's public origin. */
  readonly origin: string
}

/** Who is to be invited. */
export interface Invited extends Pick<NewInvitation, 'address' | 'role' | 'service' | 'language' | 'invitedBy'> {
  /** With the town's desk; the API's own when undefined. */
  readonly page: string | undefined
  /** For how many days it can be accepted. */
  readonly days: number
}

const day = 86_400_000

/**
 * Invites somebody; the letter goes out soon after the commit. The link is told to whoever invites, for when no letter arrives.
 *
 * @throws Problem 409 `invitation.too_many` {most}; 422 `invitation.page_refused` {origin}.
 */
export async function invite(
  scene: InvitationScene,
  { store, keys, origin }: InvitationMeans,
  { days, page, ...invited }: Invited,
): Promise<{ invitation: Invitation; link: string }> {
  const { db, tenant, now, newId } = scene
  const id = newId()
  const desk = page === undefined ? ownDesk(origin, tenant) : assertPage(page, origin, tenant)
  const made = { ...invited, id, page: desk, createdAt: now, expiresAt: expiryOf(now, days) }
  const bound = { most: mostADay, since: new Date(now.getTime() - day) }
  if (!(await store.insert(db, made, bound))) throw new Problem(409, 'invitation.too_many', { most: mostADay })
  const { role, service, expiresAt } = made
  await enter(scene, 'invitation.sent', { invitation_id: id, role, service, until: expiresAt.toISOString() })
  callErrands(db)
  return { invitation: (await store.find(db, id))!, link: invitationLink(keys.links, tenant, made) }
}

/** @returns whether it could still be accepted. */
export async function withdraw(scene: InvitationScene, id: string): Promise<boolean> {
  if (!(await withdrawInvitation(scene.db, id, scene.now))) return false
  await enter(scene, 'invitation.withdrawn', { invitation_id: id })
  return true
}

/** Enters into the town's audit what was done; never to whom an invitation was sent. */
export function enter({ db, tenant, now, newId, by }: InvitationScene, action: string, params: AuditEntry['params']) {
  return record(db, { subject: tenant.id, action, public: false, params: params ?? {}, ...by }, now, newId())
}
