import type { TenantDb } from '../../db/index.ts'
import type { Work } from '../../service.ts'

/** Letters of the town of `db` that wait to be handed over, and that were given up or may not have arrived. From partial indexes. */
export async function countLetterWork(db: TenantDb): Promise<Work> {
  const row = await db.row<{ waiting: number; stuck: number }>({
    name: 'letter_work',
    text: `select (select count(*) from letter where tenant_id = $1 and state in ('waiting', 'handing_over')) as waiting,
      (select count(*) from letter where tenant_id = $1 and state in ('in_doubt', 'failed')) as stuck`,
    values: [db.tenantId],
  })
  return { ...row!, overdue: 0 }
}
