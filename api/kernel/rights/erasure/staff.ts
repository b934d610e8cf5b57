import { sql, type Database } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import type { ServiceName, Tenant } from '../../tenancy/tenant.ts'
import { allRolesOf, type StaffRoleName } from '../../tenancy/staff.ts'

/** What a person is for a town. */
export interface HeldRole {
  readonly town: Tenant
  readonly role: StaffRoleName
  readonly service: ServiceName | null
}

/** Roles that end when the person is erased. */
export async function rolesHeld(database: Database, towns: readonly Tenant[], person: PersonId): Promise<HeldRole[]> {
  const held: HeldRole[] = []
  for (const town of towns)
    for (const role of await database.forTenant(town.id, (db) => allRolesOf(db, person))) held.push({ town, ...role })
  return held
}

/** That the erasure of whoever has the role has begun: they administer nothing any more. */
const leaving = () =>
  sql('person_erasure').select('id').whereRaw('person_id = staff_role.person_id').whereNotNull('begun_at').whereNull('done_at')

/** Towns that nobody would administer without the person. */
export async function soleAdministrations(database: Database, towns: readonly Tenant[], person: PersonId): Promise<Tenant[]> {
  const sole: Tenant[] = []
  for (const town of towns) {
    const administrators = await database.forTenant(town.id, (db) =>
      db.rows<{ person_id: PersonId }>(
        sql('staff_role')
          .distinct('person_id')
          .where({ tenant_id: db.tenantId, role: 'administrator', service: null })
          .whereNotExists(leaving()),
      ),
    )
    if (administrators.length === 1 && administrators[0]!.person_id === person) sole.push(town)
  }
  return sole
}
