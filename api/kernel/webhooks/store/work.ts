import type { TenantDb } from '../../db/index.ts'
import type { Work } from '../../service.ts'

/** Events of the town of `db` that wait to be sent, and that were given up. Counts what partial indexes hold. */
export async function countWebhookWork(db: TenantDb): Promise<Work> {
  const row = await db.row<{ waiting: number; stuck: number }>({
    name: 'webhook_work',
    text: `select (select count(*) from webhook_delivery where tenant_id = $1 and state = 'waiting') as waiting,
      (select count(*) from webhook_delivery where tenant_id = $1 and state = 'dead') as stuck`,
    values: [db.tenantId],
  })
  return { ...row!, overdue: 0 }
}
