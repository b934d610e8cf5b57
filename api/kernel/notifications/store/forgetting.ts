import { sql, type TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import { somebody } from '../params.ts'
import { forgetLetters } from './letters.ts'

const day = 86_400_000
/** How long what was read is kept after it was read, what was told at all, and what is known of letters, in milliseconds. */
const keptMs = { read: 180 * day, told: 365 * day, letters: 90 * day, pace: day }

/** Forgets what has been kept long enough: what was read half a year ago, what was told a year ago, letters settled ninety days ago. */
export async function forgetOld(db: TenantDb, now: Date): Promise<void> {
  const before = (kept: keyof typeof keptMs) => new Date(now.getTime() - keptMs[kept])
  await db.run({
    name: 'notification_forget_read',
    text: 'delete from notification where tenant_id = $1 and read_at < $2',
    values: [db.tenantId, before('read')],
  })
  await db.run({
    name: 'notice_forget_old',
    text: 'delete from notice where tenant_id = $1 and at < $2 and (audience is null or expanded_at is not null)',
    values: [db.tenantId, before('told')],
  })
  await forgetLetters(db, before('letters'))
  await db.run({
    name: 'letter_pace_forget',
    text: 'delete from letter_pace where tenant_id = $1 and minute < $2',
    values: [db.tenantId, before('pace')],
  })
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
