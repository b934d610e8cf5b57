import { sql, type TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import { somebody } from '../params.ts'

/** Forgets what the person was told in the town of `db`, how they wanted to be told, and that they did what others were told of. */
export async function forgetPerson(db: TenantDb, person: PersonId): Promise<void> {
  const own = { tenant_id: db.tenantId, person_id: person }
  for (const table of ['letter', 'notification', 'notification_preference', 'notification_feed', 'area_alert'])
    await db.run(sql(table).where(own).delete())
  await db.run({
    name: 'notice_forget_name',
    text: `update notice set params = jsonb_set(params, '{name}', $3::jsonb) where tenant_id = $1 and actor_id = $2 and params ? 'name'`,
    values: [db.tenantId, person, JSON.stringify(somebody)],
  })
  for (const table of ['notice', 'outbox'])
    await db.run(sql(table).where({ tenant_id: db.tenantId, actor_id: person }).update({ actor_id: null }))
  // What was told to nobody else: that letters to the person come back.
  await db.run(sql('notice').where({ tenant_id: db.tenantId, subject_id: person }).delete())
}
