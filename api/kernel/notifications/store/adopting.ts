import type { TenantDb } from '../../db/index.ts'
import { adoptColumns, adoptOnce, type Joining } from '../../identity/linking/adopting.ts'

/** What the merged account was told in the town of `db`, what waits to be sent to it and what it follows is the kept one's. */
export async function adoptNotices(db: TenantDb, joining: Joining): Promise<void> {
  const { merged, kept } = joining
  await db.run({
    name: 'notification_adopt',
    text: `with moved as (
        insert into notification (tenant_id, person_id, notice_id, subject_id, reason, read_at)
        select tenant_id, $3, notice_id, subject_id, reason, read_at from notification where tenant_id = $1 and person_id = $2
        on conflict do nothing returning notice_id)
      insert into notification_dispatch (tenant_id, channel, person_id, notice_id, due_at)
      select d.tenant_id, d.channel, $3, d.notice_id, d.due_at from notification_dispatch d join moved using (notice_id)
      where d.tenant_id = $1 and d.person_id = $2 on conflict do nothing`,
    values: [db.tenantId, merged, kept],
  })
  await db.run({
    name: 'notification_adopt_gone',
    text: 'delete from notification where tenant_id = $1 and person_id = $2',
    values: [db.tenantId, merged],
  })
  await adoptColumns(db, joining, {
    area_alert: ['person_id'],
    area_alert_cell: ['person_id'],
    letter: ['person_id'],
    notice: ['actor_id', 'subject_id'],
    outbox: ['actor_id'],
  })
  for (const table of ['notification_preference', 'notification_feed']) await adoptOnce(db, joining, table, [])
}
