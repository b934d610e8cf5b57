import { sql, type TenantDb } from '../../db/index.ts'
import type { OldRows } from '../../db/deleting.ts'
import type { PersonId } from '../../identity/person.ts'
import { somebody } from '../params.ts'

/** What was read in the inbox. */
export const readNews: OldRows = { table: 'notification', old: (rows, before) => rows.where('read_at', '<', before) }

/** What was told; not before all those have it whom it concerns. */
export const toldNews: OldRows = {
  table: 'notice',
  old: (rows, before) => rows.where('at', '<', before).whereRaw('(audience is null or expanded_at is not null)'),
  waiting: (rows, before) => rows.where('at', '<', before).whereNotNull('audience').whereNull('expanded_at'),
}

/** How many letters went in each minute. */
export const paceOfLetters: OldRows = { table: 'letter_pace', old: (rows, before) => rows.where('minute', '<', before) }

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
