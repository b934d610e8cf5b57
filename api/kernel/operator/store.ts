import { sql, type Db, type TenantDb } from '../db/index.ts'
import type { PersonId } from '../identity/person.ts'
import type { ServiceName } from '../tenancy/tenant.ts'
import type { Town } from '../tenancy/towns.ts'

/** Whether the person runs the platform. */
export async function isOperator(db: Db, person: PersonId): Promise<boolean> {
  const row = await db.row<{ yes: boolean }>({
    name: 'operator_is',
    text: 'select is_platform_operator($1) as yes',
    values: [person],
  })
  return row!.yes
}

/** Lets the town of `db` use the service, or no longer. The database looks itself whether the person may. */
export async function allowService(db: TenantDb, operator: PersonId, service: ServiceName, allowed: boolean): Promise<void> {
  await db.run({
    name: 'operator_allow',
    text: 'select operator_allow_service($1, $2, $3)',
    values: [operator, service, allowed],
  })
}

/** Adds a town. The database looks itself whether the person may. @returns false when its name or one of its codes is taken. */
export async function addTown(db: Db, operator: PersonId, id: string, town: Town): Promise<boolean> {
  const { slug, name, istatCode, ipaCode, population, position } = town
  const row = await db.row<{ added: boolean }>({
    name: 'operator_add',
    text: 'select operator_add_town($1, $2, $3, $4, $5, $6, $7, $8, $9) as added',
    values: [operator, id, slug, name, istatCode, ipaCode, population, ...position],
  })
  return row!.added
}

/** What a town begins with; its languages are the usual ones when undefined. */
interface Beginning {
  readonly languages: readonly string[] | undefined
  readonly origins: readonly string[]
  readonly services: readonly ServiceName[]
}

/** Sets up the town of `db`, which has just been added. */
export async function setUpTown(db: TenantDb, operator: PersonId, { languages, origins, services }: Beginning): Promise<void> {
  const change = { allowed_origins: [...origins], ...(languages && { languages: [...languages] }) }
  await db.run(sql('tenant').where({ id: db.tenantId }).update(change))
  for (const service of services) await allowService(db, operator, service, true)
}

/** How many persons administer every service of the town of `db`. */
export async function countAdministrators(db: TenantDb): Promise<number> {
  const of = { tenant_id: db.tenantId, role: 'administrator', service: null }
  const row = await db.row<{ count: number }>(sql('staff_role').where(of).countDistinct('person_id as count'))
  return Number(row!.count)
}

/** Until the transaction ends nobody else invites a first administrator of the town of `db`: of two at once the later one holds. */
export async function lockFirstAdministrator(db: TenantDb): Promise<void> {
  await db.run(sql.raw(`select pg_advisory_xact_lock(hashtextextended('first administrator ' || ?, 0))`, [db.tenantId]))
}

/** Of an erased person nothing stays. */
export async function forgetOperator(db: Db, person: PersonId): Promise<void> {
  await db.run({ name: 'operator_forget', text: 'select forget_platform_operator($1)', values: [person] })
}

/** Who runs the platform, and since when. */
export interface PlatformOperator {
  readonly person_id: PersonId
  readonly since: Date
}

/** Names somebody an operator; as the owner of the database. @returns false when nobody with that id has ever signed in. */
export async function appointOperator(db: Db, person: PersonId, since: Date): Promise<boolean> {
  const known = await db.row(sql('person').select('id').where({ id: person }).whereNull('erased_at'))
  if (!known) return false
  await db.run(sql('platform_operator').insert({ person_id: person, since }).onConflict().ignore())
  return true
}

/** As the owner of the database. @returns whether they were one. */
export async function dismissOperator(db: Db, person: PersonId): Promise<boolean> {
  return (await db.run(sql('platform_operator').where({ person_id: person }).delete())) > 0
}

/** As the owner of the database. */
export function listOperators(db: Db): Promise<PlatformOperator[]> {
  return db.rows<PlatformOperator>(sql('platform_operator').select('person_id', 'since').orderBy('since'))
}
