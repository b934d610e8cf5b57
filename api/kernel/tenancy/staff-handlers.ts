import type { components } from '../../../types/openapi.d.ts'
import { record } from '../audit/index.ts'
import type { HandlersOf } from '../http/handlers.ts'
import { namesOf, type PersonName } from '../identity/names.ts'
import { decodeCursor, isId, pageOf } from '../http/paging.ts'
import { orMissing } from '../http/problem.ts'
import { giveRole, staffRoles, takeRole, type StaffRole } from './staff.ts'

type StaffOperation = 'tenants_staff_list' | 'tenants_staff_create' | 'tenants_staff_delete'

/** Who works for a town: seen and changed by its administrators. */
export const staffHandlers: Pick<HandlersOf<'tenants'>, StaffOperation> = {
  async tenants_staff_list(request) {
    await request.requireRole('administrator')
    const limit = request.query?.limit ?? 20
    const after = decodeCursor(request.query?.cursor, [isId])?.[0] as string | undefined
    const page = pageOf(await staffRoles(request.db, { after, limit: limit + 1 }), limit, ({ id }) => [id])
    const names = await namesOf(
      request.db,
      page.items.map(({ person_id }) => person_id),
    )
    const items = page.items.map((role) => presentRole(role, names.get(role.person_id)))
    return { status: 200, body: { items, next_cursor: page.next_cursor } }
  },

  async tenants_staff_create(request) {
    const { body, tenant, db, now, newId } = request
    const { personId } = await request.requireRole('administrator')
    const given = await giveRole(db, {
      id: newId(),
      person_id: body.person_id,
      role: body.role,
      service: body.service ?? null,
      since: now,
    })
    const params = { role_id: given.id, role: given.role, service: given.service, to: given.person_id }
    await record(
      db,
      { subject: tenant.id, action: 'role.given', actor: 'staff', person: personId, public: false, params },
      now,
      newId(),
    )
    const name = (await namesOf(db, [given.person_id])).get(given.person_id)
    return { status: 201, body: presentRole(given, name), headers: { Location: `/v1/${tenant.slug}/staff/${given.id}` } }
  },

  async tenants_staff_delete(request) {
    const { path, tenant, db, now, newId } = request
    const { personId } = await request.requireRole('administrator')
    const withdrawn = orMissing(await takeRole(db, path.role_id, now))
    const params = { role_id: path.role_id }
    await record(
      db,
      { subject: tenant.id, action: 'role.taken', actor: 'staff', person: personId, public: false, params },
      now,
      newId(),
    )
    for (const invitation_id of withdrawn) {
      const entry = {
        subject: tenant.id,
        action: 'invitation.withdrawn',
        actor: 'staff',
        person: personId,
        public: false,
      } as const
      await record(db, { ...entry, params: { invitation_id } }, now, newId())
    }
    return { status: 204 }
  },
}

function presentRole(
  { id, person_id, role, service, since }: StaffRole,
  name: PersonName | undefined,
): components['schemas']['StaffRole'] {
  const called = name ? `${name.givenName} ${name.familyName}` : null
  return { id, person_id, name: called, role, service, since: since.toISOString() }
}
