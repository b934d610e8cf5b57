import { sql, type TenantDb } from '../../../kernel/db/index.ts'
import type { DestinationKind } from '../destinations.ts'
import type { Named } from '../report.ts'
import type { Memo } from '../sending/sender.ts'

export type DeliveryState = 'waiting' | 'delivered' | 'failed'

/** A report on its way to a destination. */
export interface Delivery {
  readonly id: string
  readonly reportId: string
  readonly reportCode: string
  readonly destination: Named
  readonly kind: DestinationKind
  readonly state: DeliveryState
  /** How often it was tried since it was made, or since somebody had it tried again. */
  readonly attempts: number
  readonly createdAt: Date
  readonly nextTryAt: Date | null
  readonly deliveredAt: Date | null
  readonly error: string | null
  readonly externalId: string | null
  readonly memo: Memo
}

interface DeliveryRow {
  id: string
  report_id: string
  report_code: string
  destination: string
  destination_name: Named['name']
  kind: DestinationKind
  state: DeliveryState
  attempts: number
  created_at: Date
  next_try_at: Date | null
  delivered_at: Date | null
  error: string | null
  external_id: string | null
  memo: Memo
}

const columns = `d.id, d.report_id, (select code from report r where r.tenant_id = d.tenant_id and r.id = d.report_id) as report_code,
  d.destination, d.destination_name, d.kind, d.state, d.attempts, d.created_at, d.next_try_at, d.delivered_at, d.error, d.external_id,
  d.memo`

/** What is stored of a new delivery: due at once. */
export type NewDelivery = Pick<Delivery, 'id' | 'reportId' | 'destination' | 'kind'>

/** Lets a report wait to be sent; where it is sent already, or waits, nothing changes. @returns whether it is new. */
export async function insertDelivery(db: TenantDb, { id, reportId, destination, kind }: NewDelivery, at: Date): Promise<boolean> {
  const row = { id, report_id: reportId, destination: destination.key, destination_name: JSON.stringify(destination.name), kind }
  const times = { state: 'waiting', created_at: at, next_try_at: at }
  const insert = sql('report_delivery').insert({ tenant_id: db.tenantId, ...row, ...times })
  return (await db.run(insert.onConflict(['tenant_id', 'report_id', 'destination']).ignore())) > 0
}

/** Withdraws what waits for other destinations than these and has not been tried. */
export async function withdrawUntried(db: TenantDb, reportId: string, kept: readonly string[]): Promise<void> {
  const untried = sql('report_delivery').where({ tenant_id: db.tenantId, report_id: reportId, state: 'waiting', attempts: 0 })
  await db.run(untried.whereNotIn('destination', kept).delete())
}

/**
 * Takes deliveries that are due, so many at most, each for one process: they are due again at `until`, when that process has not said
 * by then what came of them.
 */
export async function takeDeliveries(db: TenantDb, now: Date, until: Date, limit: number): Promise<Delivery[]> {
  const rows = await db.rows<DeliveryRow>({
    name: 'report_delivery_take',
    text: `with due as (
        select id from report_delivery where tenant_id = $1 and state = 'waiting' and next_try_at <= $2
        order by next_try_at, id limit $4 for update skip locked
      )
      update report_delivery d set attempts = attempts + 1, next_try_at = $3 from due where d.tenant_id = $1 and d.id = due.id
      returning ${columns}`,
    values: [db.tenantId, now, until, limit],
  })
  return rows.map(deliveryOf)
}

/** What came of an attempt. */
export type Outcome =
  | { readonly state: 'delivered'; readonly at: Date; readonly externalId: string | null; readonly memo?: Memo }
  | { readonly state: 'waiting'; readonly nextTryAt: Date; readonly error: string }
  | { readonly state: 'failed'; readonly error: string }

/**
 * Notes what came of the attempt, unless another process has taken the delivery since, or it is no longer there.
 *
 * @returns whether it was noted.
 */
export async function noteOutcome(db: TenantDb, { id, attempts }: Delivery, outcome: Outcome): Promise<boolean> {
  const { state } = outcome
  const change = {
    state,
    error: state === 'delivered' ? null : outcome.error.replace(/\p{Cc}+/gu, ' ').slice(0, 300),
    next_try_at: state === 'waiting' ? outcome.nextTryAt : null,
    delivered_at: state === 'delivered' ? outcome.at : null,
    ...(state === 'delivered' && { external_id: outcome.externalId?.slice(0, 200) ?? null }),
    ...(state === 'delivered' && outcome.memo && { memo: JSON.stringify(outcome.memo) }),
  }
  const own = sql('report_delivery').where({ tenant_id: db.tenantId, id, state: 'waiting', attempts })
  return (await db.run(own.update(change))) > 0
}

/** Lets a delivery that was given up be due again, its attempts counted anew. @returns whether it had been given up. */
export async function retryDelivery(db: TenantDb, id: string, at: Date): Promise<boolean> {
  const failed = sql('report_delivery').where({ tenant_id: db.tenantId, id, state: 'failed' })
  return (await db.run(failed.update({ state: 'waiting', attempts: 0, next_try_at: at }))) > 0
}

export async function findDelivery(db: TenantDb, id: string): Promise<Delivery | undefined> {
  const row = await db.row<DeliveryRow>(select(db).where('d.id', id))
  return row && deliveryOf(row)
}

/** Deliveries of the town, newest first, after the delivery `after`; one row beyond the page. */
export async function listDeliveries(
  db: TenantDb,
  state: DeliveryState | undefined,
  { after, limit }: { after?: string; limit: number },
): Promise<Delivery[]> {
  const query = select(db)
    .orderBy('d.id', 'desc')
    .limit(limit + 1)
  if (state) query.where('d.state', state)
  if (after) query.where('d.id', '<', after)
  return (await db.rows<DeliveryRow>(query)).map(deliveryOf)
}

/** Deliveries of the report, in the order in which they were made. */
export async function deliveriesOf(db: TenantDb, reportId: string): Promise<Delivery[]> {
  return (await db.rows<DeliveryRow>(select(db).where('d.report_id', reportId).orderBy('d.id').limit(100))).map(deliveryOf)
}

/** How many deliveries have been given up: of each of the reports, and in the whole town. */
export async function countFailed(db: TenantDb, reportIds: readonly string[]): Promise<{ of: Map<string, number>; all: number }> {
  const rows = await db.rows<{ report_id: string; failed: number }>({
    name: 'report_delivery_failed',
    text: `select report_id, count(*) as failed from report_delivery where tenant_id = $1 and state = 'failed' group by report_id`,
    values: [db.tenantId],
  })
  const all = rows.reduce((sum, { failed }) => sum + failed, 0)
  return {
    of: new Map(rows.filter(({ report_id: id }) => reportIds.includes(id)).map((row) => [row.report_id, row.failed])),
    all,
  }
}

const select = (db: TenantDb) => sql({ d: 'report_delivery' }).select(sql.raw(columns)).where('d.tenant_id', db.tenantId)

function deliveryOf(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    reportId: row.report_id,
    reportCode: row.report_code,
    destination: { key: row.destination, name: row.destination_name },
    kind: row.kind,
    state: row.state,
    attempts: row.attempts,
    createdAt: row.created_at,
    nextTryAt: row.next_try_at,
    deliveredAt: row.delivered_at,
    error: row.error,
    externalId: row.external_id,
    memo: row.memo,
  }
}
