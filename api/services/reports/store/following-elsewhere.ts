import { sql, type TenantDb } from '../../../kernel/db/index.ts'

/** A report in the system of others. */
export interface Followed {
  readonly reportId: string
  /** What it is called there. */
  readonly externalId: string
}

/**
 * Claims asking a destination, for one process, when it is due: it is due again at `until`.
 *
 * @param first Since when it is heard the first time. @returns until when it was heard; undefined when it is not due.
 */
export async function claimFollowing(
  db: TenantDb,
  destination: string,
  { now, until, first }: { now: Date; until: Date; first: Date },
): Promise<Date | undefined> {
  const row = await db.row<{ heard: Date }>({
    name: 'report_following_claim',
    text: `insert into report_following (tenant_id, destination, due_at, heard_until) values ($1, $2, $3, $5)
      on conflict (tenant_id, destination) do update set due_at = $3 where report_following.due_at <= $4
      returning heard_until as heard`,
    values: [db.tenantId, destination, until, now, first],
  })
  return row?.heard
}

/** Notes until when the destination has been heard: what it told until then has been taken over. */
export async function noteHeard(db: TenantDb, destination: string, until: Date): Promise<void> {
  await db.run(sql('report_following').where({ tenant_id: db.tenantId, destination }).update({ heard_until: until }))
}

/** Reports that are called so there, whatever became of them here. */
export function reportsCalled(db: TenantDb, destination: string, externalIds: readonly string[]): Promise<Followed[]> {
  return db.rows(
    sql('report_delivery')
      .select({ reportId: 'report_id', externalId: 'external_id' })
      .where({ tenant_id: db.tenantId, destination, state: 'delivered' })
      .whereIn('external_id', [...new Set(externalIds)].slice(0, 10_000)),
  )
}

/** Reports that are there and not closed here, those first that were asked for longest ago; they count as asked for now. */
export function followed(db: TenantDb, destination: string, now: Date, limit: number): Promise<Followed[]> {
  return db.rows({
    name: 'report_following_next',
    text: `with next as (
        select d.id from report_delivery d join report r on r.tenant_id = d.tenant_id and r.id = d.report_id
        where d.tenant_id = $1 and d.destination = $2 and d.state = 'delivered' and d.external_id is not null and r.phase <> 'closed'
        order by d.asked_at nulls first, d.id limit $4 for update of d skip locked
      )
      update report_delivery d set asked_at = $3 from next where d.tenant_id = $1 and d.id = next.id
      returning d.report_id as "reportId", d.external_id as "externalId"`,
    values: [db.tenantId, destination, now, limit],
  })
}

/** Deliveries for which the other side had only a token, those first that were asked for longest ago; they count as asked for now. */
export function unnamed(db: TenantDb, destination: string, now: Date, limit: number): Promise<{ id: string; token: string }[]> {
  return db.rows({
    name: 'report_following_unnamed',
    text: `with next as (
        select id from report_delivery
        where tenant_id = $1 and destination = $2 and state = 'delivered' and external_id is null and memo ? 'token'
        order by asked_at nulls first, id limit $4 for update skip locked
      )
      update report_delivery d set asked_at = $3 from next where d.tenant_id = $1 and d.id = next.id
      returning d.id, d.memo ->> 'token' as token`,
    values: [db.tenantId, destination, now, limit],
  })
}

/** Notes what the other side calls the report. */
export async function noteExternalId(db: TenantDb, id: string, externalId: string): Promise<void> {
  await db.run(sql('report_delivery').where({ tenant_id: db.tenantId, id }).update({ external_id: externalId }))
}
