import { sql, type TenantDb } from '../../../kernel/db/index.ts'
import { adoptColumns, adoptOnce, type Joining } from '../../../kernel/identity/linking/adopting.ts'
import type { PersonId } from '../../../kernel/identity/person.ts'

/**
 * Forgets the person: what they reported stays for the town to mend, without their id and name and what came from their phone; they
 * follow nothing, deal with nothing, and what they wrote is nobody's.
 */
export async function forgetPerson(db: TenantDb, person: PersonId): Promise<void> {
  const own = (column: string) => ({ tenant_id: db.tenantId, [column]: person })
  const version = sql.raw('version + 1')
  const anonymous = { author_id: null, author_name: null, capture_key: null, capture_content: null, version }
  await db.run(sql('report').where(own('author_id')).update(anonymous))
  await db.run(sql('report').where(own('assignee_id')).update({ assignee_id: null, version }))
  await db.run(sql('report_follower').where(own('person_id')).delete())
  await db.run(sql('report_message').where(own('person_id')).update({ person_id: null }))
}

/** Gives what the merged account reported, wrote, followed and dealt with to the kept one. */
export async function adoptReports(db: TenantDb, joining: Joining): Promise<void> {
  await adoptColumns(db, joining, { report: ['author_id', 'assignee_id'], report_message: ['person_id'] })
  await adoptOnce(db, joining, 'report_follower', ['report_id'])
}
