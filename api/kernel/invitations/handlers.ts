import type { components } from '../../../types/openapi.d.ts'
import type { TenantDb } from '../db/index.ts'
import type { Handler, HandlersOf } from '../http/handlers.ts'
import { decodeCursor, isId, pageOf } from '../http/paging.ts'
import { orMissing, Problem } from '../http/problem.ts'
import { namesOf } from '../identity/names.ts'
import { requirePerson, type PersonId } from '../identity/person.ts'
import { giveRole } from '../tenancy/staff.ts'
import { enter, invite, withdraw, type InvitationMeans, type InvitationScene } from './inviting.ts'
import { readInvitationToken } from './link.ts'
import { letterOf, stateOf } from './rules.ts'
import { acceptInvitation, type Invitation } from './store.ts'

/** Invitations to work for a town: made, seen and withdrawn by its administrators, accepted by whoever has the letter. */
export function invitationHandlers(means: InvitationMeans): HandlersOf<'invitations'> {
  const { store, keys } = means

  const list: Handler<'invitations_list'> = async (request) => {
    const { query, db, now } = request
    await request.requireRole('administrator')
    const { limit = 20 } = query
    const [before] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
    const page = pageOf(await store.list(db, { before, limit }), limit, ({ id }) => [id])
    return { status: 200, body: { items: await present(db, page.items, now), next_cursor: page.next_cursor } }
  }

  const create: Handler<'invitations_create'> = async (request) => {
    const { body, now, language } = request
    const { personId } = await request.requireRole('administrator')
    const { address, role, service = null, page, days = 7 } = body
    const invited = { address, role, service, page, days, language: body.language ?? language, invitedBy: personId }
    const { invitation, link } = await invite(sceneOf(request, personId), means, invited)
    const [shown] = await present(request.db, [invitation], now)
    return { status: 201, body: { invitation: shown!, link } }
  }

  const remove: Handler<'invitations_delete'> = async (request) => {
    const { path, db } = request
    const { personId } = await request.requireRole('administrator')
    if (await withdraw(sceneOf(request, personId), path.invitation_id)) return { status: 204 }
    const { acceptedAt } = orMissing(await store.find(db, path.invitation_id))
    if (acceptedAt) throw new Problem(409, 'invitation.over', { state: 'accepted' })
    return { status: 204 }
  }

  const accept: Handler<'invitations_acceptances_create'> = async (request) => {
    const { body, db, tenant, now, newId } = request
    const { id: personId } = requirePerson(request.person, { assurance: 'substantial' }, tenant.slug)
    const id = await readInvitationToken(keys.links, tenant, body.token)
    const found = id === undefined ? undefined : await store.find(db, id)
    if (!found) throw new Problem(422, 'invitation.unknown')
    const { role, service } = found
    if (!(await acceptInvitation(db, found.id, personId, now))) {
      // Read anew: somebody else may have been faster. Whoever has accepted it is given nothing twice: the role may have been taken away.
      const over = orMissing(await store.find(db, found.id))
      if (over.acceptedBy !== personId) throw new Problem(409, 'invitation.over', { state: stateOf(over, now) })
      return { status: 200, body: { role, service } }
    }
    const given = await giveRole(db, { id: newId(), person_id: personId, role, service, since: now })
    await enter(sceneOf(request, personId), 'invitation.accepted', {
      invitation_id: found.id,
      role_id: given.id,
      role,
      service,
      to: personId,
    })
    return { status: 200, body: { role, service } }
  }

  return {
    invitations_list: list,
    invitations_create: create,
    invitations_delete: remove,
    invitations_acceptances_create: accept,
  }
}

const sceneOf = (
  { db, tenant, now, newId }: Pick<InvitationScene, 'db' | 'tenant' | 'now' | 'newId'>,
  person: PersonId,
): InvitationScene => ({ db, tenant, now, newId, by: { actor: 'staff', person } })

async function present(
  db: TenantDb,
  invitations: readonly Invitation[],
  now: Date,
): Promise<components['schemas']['Invitation'][]> {
  const names = await namesOf(
    db,
    invitations.flatMap(({ acceptedBy }) => acceptedBy ?? []),
  )
  return invitations.map((one) => {
    const name = one.acceptedBy === null ? undefined : names.get(one.acceptedBy)
    return {
      id: one.id,
      address: one.address,
      role: one.role,
      service: one.service,
      state: stateOf(one, now),
      letter: letterOf(one),
      letter_failure: one.failure,
      created_at: one.createdAt.toISOString(),
      expires_at: one.expiresAt.toISOString(),
      accepted_at: one.acceptedAt?.toISOString() ?? null,
      accepted_by: name ? `${name.givenName} ${name.familyName}` : null,
    }
  })
}
