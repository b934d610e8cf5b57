import { sql, type TenantDb } from '../../../kernel/db/index.ts'
import type { PersonId } from '../../../kernel/identity/person.ts'

/** Makes the person a follower; repeating changes nothing. */
export async function follow(db: TenantDb, reportId: string, person: PersonId, since: Date): Promise<void> {
  const row = { tenant_id: db.tenantId, report_id: reportId, person_id: person, since }
  await db.run(sql('report_follower').insert(row).onConflict(['tenant_id', 'report_id', 'person_id']).ignore())
}

/** The person follows none of the reports any more; repeating changes nothing. */
export async function unfollow(db: TenantDb, reportIds: readonly string[], person: PersonId): Promise<void> {
  const rows = sql('report_follower').where({ tenant_id: db.tenantId, person_id: person }).whereIn('report_id', reportIds)
  await db.run(rows.delete())
}

/** Who follows the report or one of its duplicates, by id, after one of them. */
export async function listFollowers(db: TenantDb, reportId: string, after: PersonId | null, limit: number): Promise<PersonId[]> {
  const rows = await db.rows<{ person_id: PersonId }>({
    name: 'report_followers',
    text: `select distinct person_id from report_follower
      where tenant_id = $1 and ($3::uuid is null or person_id > $3)
        and report_id in (select id from report where tenant_id = $1 and (id = $2 or duplicate_of = $2))
      order by person_id limit $4`,
    values: [db.tenantId, reportId, after, limit],
  })
  return rows.map(({ person_id }) => person_id)
}

/** Whether the person follows one of the reports. */
export async function isFollowing(db: TenantDb, reportIds: readonly string[], person: PersonId): Promise<boolean> {
  const rows = sql('report_follower').select('since').where({ tenant_id: db.tenantId, person_id: person })
  return (await db.row(rows.whereIn('report_id', reportIds))) !== undefined
}

/** Who follows one of the reports, each once. */
export async function followersOf(db: TenantDb, reportIds: readonly string[]): Promise<PersonId[]> {
  const rows = await db.rows<{ person_id: PersonId }>(
    sql('report_follower').distinct('person_id').where({ tenant_id: db.tenantId }).whereIn('report_id', reportIds),
  )
  return rows.map(({ person_id }) => person_id)
}
