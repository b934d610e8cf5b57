import type { TenantDb } from '../db/index.ts'
import type { ActKind, SubjectId } from './acts.ts'

/** A count of acts that is not that of its rows. */
export interface ActDifference {
  readonly subject: SubjectId
  readonly kind: ActKind
  /** Day, assurance and standing, separated by spaces; empty for the subject's total. */
  readonly tally: string
  readonly there: number
  readonly counted: number
}

/** Totals and tallies of the town that are not as their valid acts, in one statement, so that it holds while others act. */
export function actDifferences(db: TenantDb): Promise<ActDifference[]> {
  return db.rows<ActDifference>({
    name: '',
    text: `
      with valid as (
        select subject_id, kind, concat_ws(' ', day, assurance, standing) as tally, count(*)::int as n
        from act where tenant_id = $1 and invalidation_id is null group by 1, 2, 3
      ), said as (
        select subject_id, kind, tally, sum(there)::int as there, sum(counted)::int as counted from (
          select subject_id, kind, tally, n as there, 0 as counted from valid
          union all select subject_id, kind, '', n, 0 from valid
          union all select subject_id, kind, concat_ws(' ', day, assurance, standing), 0, count from act_tally where tenant_id = $1
          union all select id, kind, '', 0, count from act_subject where tenant_id = $1
        ) u group by 1, 2, 3
      )
      select subject_id as subject, kind, tally, there, counted from said where there <> counted order by 1, 2, 3 limit 100`,
    values: [db.tenantId],
  })
}
