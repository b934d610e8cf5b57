import type { components } from '../../../types/openapi.d.ts'
import { sql, type TenantDb } from '../db/index.ts'
import { Problem } from '../http/problem.ts'
import { withdrawInvitationsBy } from '../invitations/store.ts'
import { adoptOnce, type Joining } from '../identity/linking/adopting.ts'
import type { PersonId } from '../identity/person.ts'
import type { ServiceName } from './tenant.ts'

export type StaffRoleName = components['schemas']['StaffRoleName']

/** A person's role in a town; no service means every service. */
export interface StaffRole {
  readonly id: string
  readonly person_id: PersonId
  readonly role: StaffRoleName
  readonly service: ServiceName | null
  readonly since: Date
}

const columns = ['id', 'person_id', 'role', 'service', 'since']

/** Roles in the town of `db` in the order in which they were given, after the role `after`. */
export function staffRoles(db: TenantDb, page: { after?: string; limit: number }): Promise<StaffRole[]> {
  const query = sql('staff_role').select(columns).where({ tenant_id: db.tenantId }).orderBy('id').limit(page.limit)
  if (page.after) query.where('id', '>', page.after)
  return db.rows<StaffRole>(query)
}

/**
 * Gives a person a role. Giving it again changes nothing and tells the role that is there.
 *
 * @throws Problem 422 `tenant.person_unknown` when nobody with that id has ever signed in.
 */
export async function giveRole(db: TenantDb, given: StaffRole): Promise<StaffRole> {
  const person = await db.row(sql('person').select('id').where({ id: given.person_id }).whereNull('erased_at'))
  if (!person) throw new Problem(422, 'tenant.person_unknown')
  await db.run(
    sql('staff_role')
      .insert({ tenant_id: db.tenantId, ...given })
      .onConflict()
      .ignore(),
  )
  const { person_id, role, service } = given
  const row = await db.row<StaffRole>(
    sql('staff_role').select(columns).where({ tenant_id: db.tenantId, person_id, role, service }),
  )
  return row ?? given
}

/**
 * Takes a role away; two administrators who remove each other at the same time are settled by locking the town's administrators. Whoever
 * administers the town no longer has left invitations, whose links they know: those are withdrawn.
 *
 * @returns ids of the invitations that were withdrawn; undefined when there was no such role.
 * @throws Problem 409 `tenant.last_administrator` when no administrator of every service would be left.
 */
export async function takeRole(db: TenantDb, id: string, now: Date): Promise<string[] | undefined> {
  const administrators = await db.rows<{ id: string }>(
    sql('staff_role')
      .select('id')
      .where({ tenant_id: db.tenantId, role: 'administrator', service: null })
      .orderBy('id')
      .forUpdate(),
  )
  if (administrators.length === 1 && administrators[0]!.id === id) throw new Problem(409, 'tenant.last_administrator')
  const taken = await db.row<StaffRole>(sql('staff_role').delete().where({ tenant_id: db.tenantId, id }).returning(columns))
  if (!taken) return undefined
  return taken.role === 'administrator' && !taken.service ? withdrawInvitationsBy(db, taken.person_id, now) : []
}

/** Whoever is erased works for the town of `db` no longer, and is not counted among its administrators. */
export async function forgetRoles(db: TenantDb, person: PersonId): Promise<void> {
  await db.run(sql('staff_role').delete().where({ tenant_id: db.tenantId, person_id: person }))
}

/** The person's roles in the town of `db`, each with the service it is for (null: every service). */
export function allRolesOf(db: TenantDb, person: PersonId): Promise<{ role: StaffRoleName; service: ServiceName | null }[]> {
  return db.rows(sql('staff_role').select('role', 'service').where({ tenant_id: db.tenantId, person_id: person }).orderBy('id'))
}

/** Everybody who has a role in the town of `db` for the service, or for every service; serving at the counter is none for a service. */
export async function staffOf(db: TenantDb, service: ServiceName): Promise<PersonId[]> {
  const rows = await db.rows<{ person_id: PersonId }>(
    sql('staff_role')
      .distinct('person_id')
      .where({ tenant_id: db.tenantId })
      .whereNot({ role: 'counter' })
      .where((held) => held.whereNull('service').orWhere({ service })),
  )
  return rows.map(({ person_id }) => person_id)
}

/** Who has that role in the town of `db` for the service (null: for any). */
export async function staffWith(db: TenantDb, role: StaffRoleName, service: ServiceName | null): Promise<PersonId[]> {
  const query = sql('staff_role').distinct('person_id').where({ tenant_id: db.tenantId, role })
  if (service) void query.where((held) => held.whereNull('service').orWhere({ service }))
  return (await db.rows<{ person_id: PersonId }>(query)).map(({ person_id }) => person_id)
}

/** The merged account's roles in the town of `db` are the kept one's. */
export async function adoptRoles(db: TenantDb, joining: Joining): Promise<void> {
  await adoptOnce(db, joining, 'staff_role', ['role', 'service'])
}
