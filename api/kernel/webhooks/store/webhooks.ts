import { sql, type TenantDb } from '../../db/index.ts'
import type { EventName } from '../event.ts'
import { mostCounted } from '../rules.ts'
import type { DeliveryError } from './deliveries.ts'

export type DisabledReason = 'staff' | 'gone' | 'failing'

/** A client that is told of events. */
export interface Webhook {
  readonly id: string
  readonly client: string
  readonly url: string
  readonly description: string
  readonly events: readonly EventName[]
  readonly state: 'active' | 'disabled'
  readonly disabledReason: DisabledReason | null
  readonly disabledAt: Date | null
  readonly failingSince: Date | null
  /** Counted up to `mostCounted`; one more stands for more. */
  readonly deadDeliveries: number
  readonly previousSecretUntil: Date | null
  readonly createdAt: Date
  readonly version: number
}

interface WebhookRow {
  id: string
  client: string
  url: string
  description: string
  events: EventName[]
  state: Webhook['state']
  disabled_reason: DisabledReason | null
  disabled_at: Date | null
  failing_since: Date | null
  dead: number
  previous_secret_until: Date | null
  created_at: Date
  version: number
}

const columns = `w.id, w.client, w.url, w.description, w.events, w.state, w.disabled_reason, w.disabled_at, w.failing_since,
  w.previous_secret_until, w.created_at, w.version,
  (select count(*) from (select from webhook_delivery d where d.tenant_id = w.tenant_id and d.webhook_id = w.id and d.state = 'dead'
    limit ${mostCounted + 1}) as first) as dead`

const select = (db: TenantDb) => sql({ w: 'webhook' }).select(sql.raw(columns)).where('w.tenant_id', db.tenantId)
const own = (db: TenantDb, id: string) => sql('webhook').where({ tenant_id: db.tenantId, id })

/** What is stored of a new one; its secret sealed. */
export interface NewWebhook extends Pick<Webhook, 'id' | 'client' | 'url' | 'description' | 'events' | 'createdAt'> {
  readonly secret: Buffer
}

/** Stores it, unless the town has so many already. @returns whether it was stored. Two at the same moment wait for each other. */
export async function insertWebhook(db: TenantDb, webhook: NewWebhook, most: number): Promise<boolean> {
  await db.run(sql.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`webhooks ${db.tenantId}`]))
  const { id, client, url, description, events, createdAt, secret } = webhook
  return (
    (await db.run({
      name: 'webhook_insert',
      text: `insert into webhook (tenant_id, id, client, url, description, events, created_at, secret)
        select $1, $2, $3, $4, $5, $6, $7, $8 where (select count(*) from webhook where tenant_id = $1) < $9`,
      values: [db.tenantId, id, client, url, description, events, createdAt, secret, most],
    })) > 0
  )
}

export async function findWebhook(db: TenantDb, id: string): Promise<Webhook | undefined> {
  const row = await db.row<WebhookRow>(select(db).where('w.id', id))
  return row && webhookOf(row)
}

/** The same, locked until the transaction ends. */
export async function lockWebhook(db: TenantDb, id: string): Promise<Webhook | undefined> {
  const row = await db.row<WebhookRow>(select(db).where('w.id', id).forUpdate('w'))
  return row && webhookOf(row)
}

/** In the order in which they were made, after the webhook `after`; one row beyond the page. */
export async function listWebhooks(db: TenantDb, { after, limit }: { after?: string; limit: number }): Promise<Webhook[]> {
  const query = select(db)
    .orderBy('w.id')
    .limit(limit + 1)
  if (after) query.where('w.id', '>', after)
  return (await db.rows<WebhookRow>(query)).map(webhookOf)
}

export type WebhookChange = Partial<Pick<Webhook, 'client' | 'url' | 'description' | 'events'>>

export async function changeWebhook(db: TenantDb, id: string, { events, ...change }: WebhookChange): Promise<void> {
  const version = sql.raw('version + 1')
  await db.run(own(db, id).update({ ...change, ...(events && { events: [...events] }), version }))
}

/** Lets it be told again, as if nothing had ever failed. */
export async function enableWebhook(db: TenantDb, id: string): Promise<void> {
  await db.run(own(db, id).update({ state: 'active', disabled_reason: null, disabled_at: null, failing_since: null }))
}

/** Switches it off and gives up what waits for it. @returns whether it was on. */
export async function disableWebhook(db: TenantDb, id: string, reason: DisabledReason, at: Date): Promise<boolean> {
  const change = { state: 'disabled', disabled_reason: reason, disabled_at: at, version: sql.raw('version + 1') }
  if ((await db.run(own(db, id).where({ state: 'active' }).update(change))) === 0) return false
  const waiting = sql('webhook_delivery').where({ tenant_id: db.tenantId, webhook_id: id, state: 'waiting' })
  await db.run(waiting.update({ state: 'dead', next_try_at: null, error: 'switched_off' satisfies DeliveryError }))
  return true
}

/** Notes that events are replayed to it now. @returns whether that has not happened so often since then. */
export async function noteReplay(
  db: TenantDb,
  id: string,
  now: Date,
  { since, most }: { since: Date; most: number },
): Promise<boolean> {
  const lately = 'array(select time from unnest(replayed_times) as time where time > $4)'
  return (
    (await db.run({
      name: 'webhook_note_replay',
      text: `update webhook set replayed_times = ${lately} || $3::timestamptz
        where tenant_id = $1 and id = $2 and cardinality(${lately}) < $5`,
      values: [db.tenantId, id, now, since, most],
    })) > 0
  )
}

/** @returns whether there was one. */
export async function deleteWebhook(db: TenantDb, id: string): Promise<boolean> {
  return (await db.run(own(db, id).delete())) > 0
}

/** Puts a new secret in place of the one in force, which holds beside it until then; not at all when null. */
export async function replaceSecret(db: TenantDb, id: string, secret: Buffer, until: Date | null): Promise<void> {
  const previous = { previous_secret: until && sql.raw('secret'), previous_secret_until: until }
  await db.run(own(db, id).update({ secret, ...previous, version: sql.raw('version + 1') }))
}

/** Takes away secrets that hold no longer. */
export async function forgetSecrets(db: TenantDb, now: Date): Promise<void> {
  const over = sql('webhook').where({ tenant_id: db.tenantId }).where('previous_secret_until', '<=', now)
  await db.run(over.update({ previous_secret: null, previous_secret_until: null }))
}

function webhookOf(row: WebhookRow): Webhook {
  return {
    id: row.id,
    client: row.client,
    url: row.url,
    description: row.description,
    events: row.events,
    state: row.state,
    disabledReason: row.disabled_reason,
    disabledAt: row.disabled_at,
    failingSince: row.failing_since,
    deadDeliveries: row.dead,
    previousSecretUntil: row.previous_secret_until,
    createdAt: row.created_at,
    version: row.version,
  }
}
