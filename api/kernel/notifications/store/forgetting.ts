import { sql, type TenantDb } from '../../db/index.ts'
import { deleteSome } from '../../db/deleting.ts'
import type { PersonId } from '../../identity/person.ts'
import { somebody } from '../params.ts'

/** Parts with some of what was read before then. */
export function forgetRead(db: TenantDb, before: Date): Promise<number> {
  return deleteSome(db, 'notification', (rows) => rows.where('read_at', '<', before))
}

/** Parts with some of what was told before then. */
export function forgetTold(db: TenantDb, before: Date): Promise<number> {
  return deleteSome(db, 'notice', (rows) =>
    rows.where('at', '<', before).whereRaw('(audience is null or expanded_at is not null)'),
  )
}

/** Parts with how many letters went in some minutes before then. */
export function forgetPace(db: TenantDb, before: Date): Promise<number> {
  return deleteSome(db, 'letter_pace', (rows) => rows.where('minute', '<', before))
}

/** Forgets what the person was told in the town of `db`, how they wanted to be told, and that they did what others were told of. */
export async function forgetPerson(db: TenantDb, person: PersonId): Promise<void> {
  const own = { tenant_id: db.tenantId, person_id: person }
  // What was told of themselves, to nobody else: that letters to them come back.
  const ofThemselves = sql('notification')
    .select('notice_id')
    .where({ ...own, subject_id: person })
  await db.run(sql('notice').where({ tenant_id: db.tenantId }).whereIn('id', ofThemselves).delete())
  for (const table of ['letter', 'notification', 'notification_preference', 'notification_feed', 'area_alert'])
    await db.run(sql(table).where(own).delete())
  await db.run({
    name: 'notice_forget_name',
    text: `update notice set params = jsonb_set(params, '{name}', $3::jsonb) where tenant_id = $1 and actor_id = $2 and params ? 'name'`,
    values: [db.tenantId, person, JSON.stringify(somebody)],
  })
  for (const table of ['notice', 'outbox'])
    await db.run(sql(table).where({ tenant_id: db.tenantId, actor_id: person }).update({ actor_id: null }))
}
