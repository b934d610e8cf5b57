import { sql, type TenantDb } from '../../db/index.ts'
import type { DeliveryError } from './deliveries.ts'

/** An event that is to be sent, and how often that has been tried. */
export interface Parcel {
  readonly eventId: string
  readonly body: string
  readonly attempts: number
}

/** A webhook, for whoever sends: its secrets sealed. */
export interface Receiver {
  readonly id: string
  readonly client: string
  readonly url: string
  readonly secret: Buffer
  /** Undefined when none holds beside it. */
  readonly previousSecret: Buffer | undefined
}

/** Webhooks for which something is due. */
export async function dueWebhooks(db: TenantDb, now: Date): Promise<string[]> {
  const rows = await db.rows<{ id: string }>({
    name: 'webhook_due',
    text: `select id from webhook w where tenant_id = $1 and state = 'active' and exists (
      select from webhook_delivery d where d.tenant_id = $1 and d.webhook_id = w.id and d.state = 'waiting' and d.next_try_at <= $2)`,
    values: [db.tenantId, now],
  })
  return rows.map(({ id }) => id)
}

/**
 * The webhook, for this process alone until then: others leave it be, so that its events arrive in their order. Undefined when another
 * process has it, or nothing may be sent to it.
 */
export async function takeWebhook(db: TenantDb, id: string, now: Date, until: Date): Promise<Receiver | undefined> {
  const row = await db.row<{ id: string; client: string; url: string; secret: Buffer; previous: Buffer | null }>({
    name: 'webhook_take',
    text: `update webhook set busy_until = $4
      where tenant_id = $1 and id = $2 and state = 'active' and (busy_until is null or busy_until <= $3)
      returning id, client, url, secret, case when previous_secret_until > $3 then previous_secret end as previous`,
    values: [db.tenantId, id, now, until],
  })
  return row && { id, client: row.client, url: row.url, secret: row.secret, previousSecret: row.previous ?? undefined }
}

export async function releaseWebhook(db: TenantDb, id: string): Promise<void> {
  await db.run(sql('webhook').where({ tenant_id: db.tenantId, id }).update({ busy_until: null }))
}

/** What is due, in the order in which it happened. */
export async function dueParcels(db: TenantDb, webhookId: string, now: Date, limit: number): Promise<Parcel[]> {
  const rows = await db.rows<{ event_id: string; body: string; attempts: number }>({
    name: 'webhook_parcels',
    text: `select d.event_id, e.body, d.attempts from webhook_delivery d
      join webhook_event e on e.tenant_id = d.tenant_id and e.id = d.event_id
      where d.tenant_id = $1 and d.webhook_id = $2 and d.state = 'waiting' and d.next_try_at <= $3 order by d.event_id limit $4`,
    values: [db.tenantId, webhookId, now, limit],
  })
  return rows.map(({ event_id, body, attempts }) => ({ eventId: event_id, body, attempts }))
}

/** What came of an attempt. */
export interface Outcome {
  readonly answered: number | null
  /** Why it failed; null when it arrived. */
  readonly error: DeliveryError | null
  /** When it is tried again; null when it is not. */
  readonly nextTryAt: Date | null
}

/** Notes what came of an attempt, and keeps the webhook until then. @returns since when every attempt has failed; undefined when the webhook is no longer there or on. */
export async function noteOutcome(
  db: TenantDb,
  webhookId: string,
  { eventId, attempts }: Parcel,
  { answered, error, nextTryAt }: Outcome,
  { now, until }: { now: Date; until: Date },
): Promise<Date | null | undefined> {
  const state = error === null ? 'delivered' : nextTryAt ? 'waiting' : 'dead'
  const times = { next_try_at: nextTryAt, delivered_at: error === null ? now : null }
  // Before the deliveries, as whoever switches it off does.
  const row = await db.row<{ failing_since: Date | null }>({
    name: 'webhook_note',
    text: `update webhook set failing_since = case when $3 then coalesce(failing_since, $4) end, busy_until = $5
      where tenant_id = $1 and id = $2 and state = 'active' returning failing_since`,
    values: [db.tenantId, webhookId, error !== null, now, until],
  })
  if (!row) return undefined
  const own = sql('webhook_delivery').where({
    tenant_id: db.tenantId,
    webhook_id: webhookId,
    event_id: eventId,
    state: 'waiting',
  })
  await db.run(own.update({ state, attempts: attempts + 1, ...times, answered, error }))
  return row.failing_since
}
