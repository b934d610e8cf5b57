import type { components } from '../../../../types/openapi.d.ts'
import { sql, type TenantDb } from '../../db/index.ts'
import type { EventName } from '../event.ts'

export type DeliveryState = 'waiting' | 'delivered' | 'dead'

/** Why an attempt has failed. */
export type DeliveryError = NonNullable<components['schemas']['WebhookDeliveryError']>

/** An event on its way to a webhook. */
export interface Delivery {
  readonly eventId: string
  readonly event: EventName
  readonly at: Date
  readonly state: DeliveryState
  readonly attempts: number
  readonly nextTryAt: Date | null
  readonly deliveredAt: Date | null
  readonly answered: number | null
  readonly error: DeliveryError | null
}

interface DeliveryRow {
  event_id: string
  name: EventName
  at: Date
  state: DeliveryState
  attempts: number
  next_try_at: Date | null
  delivered_at: Date | null
  answered: number | null
  error: DeliveryError | null
}

const columns = [
  'd.event_id',
  'e.name',
  'e.at',
  'd.state',
  'd.attempts',
  'd.next_try_at',
  'd.delivered_at',
  'd.answered',
  'd.error',
]

const select = (db: TenantDb, webhookId: string) =>
  sql({ d: 'webhook_delivery' })
    .join({ e: 'webhook_event' }, (on) => on.on('e.tenant_id', 'd.tenant_id').andOn('e.id', 'd.event_id'))
    .select(columns)
    .where({ 'd.tenant_id': db.tenantId, 'd.webhook_id': webhookId })

export async function findDelivery(db: TenantDb, webhookId: string, eventId: string): Promise<Delivery | undefined> {
  const row = await db.row<DeliveryRow>(select(db, webhookId).where('d.event_id', eventId))
  return row && deliveryOf(row)
}

/** The newest event first, before the event `after`; one row beyond the page. */
export async function listDeliveries(
  db: TenantDb,
  webhookId: string,
  state: DeliveryState | undefined,
  { after, limit }: { after?: string; limit: number },
): Promise<Delivery[]> {
  const query = select(db, webhookId)
    .orderBy('d.event_id', 'desc')
    .limit(limit + 1)
  if (state) query.where('d.state', state)
  if (after) query.where('d.event_id', '<', after)
  return (await db.rows<DeliveryRow>(query)).map(deliveryOf)
}

/** Lets a delivery that was given up be due again, its attempts counted anew. @returns whether it had been given up. */
export async function retryDelivery(db: TenantDb, webhookId: string, eventId: string, at: Date): Promise<boolean> {
  const dead = sql('webhook_delivery').where({ tenant_id: db.tenantId, webhook_id: webhookId, event_id: eventId, state: 'dead' })
  return (await db.run(dead.update({ state: 'waiting', attempts: 0, next_try_at: at }))) > 0
}

/** Where a replay begins. */
export type ReplayStart = { readonly after: string } | { readonly since: Date }

/**
 * Lets the first events that the webhook takes and that lie after the start be due again, in their order.
 *
 * @returns how many, and the last of them (null: none).
 */
export async function replayEvents(
  db: TenantDb,
  webhookId: string,
  start: ReplayStart,
  { at, most }: { at: Date; most: number },
): Promise<{ deliveries: number; last: string | null }> {
  const [name, from, value] =
    'after' in start ? (['after', 'e.id > $4', start.after] as const) : (['since', 'e.at >= $4', start.since] as const)
  const row = await db.row<{ deliveries: number; last: string | null }>({
    name: `webhook_replay_${name}`,
    text: `with due as (
        insert into webhook_delivery (tenant_id, webhook_id, event_id, next_try_at)
        select $1, w.id, e.id, $3 from webhook_event e join webhook w on w.tenant_id = $1 and w.id = $2 and e.name = any(w.events)
        where e.tenant_id = $1 and e.spread_at is not null and ${from} order by e.id limit $5
        on conflict (tenant_id, webhook_id, event_id)
          do update set state = 'waiting', attempts = 0, next_try_at = excluded.next_try_at
        returning event_id)
      select count(*) as deliveries, (array_agg(event_id order by event_id desc))[1] as last from due`,
    values: [db.tenantId, webhookId, at, value, most],
  })
  return { deliveries: Number(row!.deliveries), last: row!.last }
}

function deliveryOf(row: DeliveryRow): Delivery {
  return {
    eventId: row.event_id,
    event: row.name,
    at: row.at,
    state: row.state,
    attempts: row.attempts,
    nextTryAt: row.next_try_at,
    deliveredAt: row.delivered_at,
    answered: row.answered,
    error: row.error,
  }
}
