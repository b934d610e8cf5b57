import { sql, type TenantDb } from '../../db/index.ts'
import type { OldRows } from '../../db/deleting.ts'
import type { EventName } from '../event.ts'

/** An event as it is sent: `body` to the letter, since it is signed. */
export interface KeptEvent {
  readonly id: string
  readonly name: EventName
  readonly at: Date
  readonly body: string
}

/** An event that tells how a count stands: of those under one key what was told last is sent. */
export interface GatheredEvent extends KeptEvent {
  readonly key: string
}

/** Whether anybody is told of any event: without, none is kept. */
export async function hasWebhooks(db: TenantDb): Promise<boolean> {
  const text = 'select 1 from webhook where tenant_id = $1 limit 1'
  return (await db.row({ name: 'webhook_any', text, values: [db.tenantId] })) !== undefined
}

/** Keeps events to be sent at once. @returns how many are kept. */
export async function keepEvents(db: TenantDb, events: readonly KeptEvent[], now: Date): Promise<number> {
  if (events.length === 0) return 0
  return db.run({
    name: 'webhook_event_keep',
    text: `insert into webhook_event (tenant_id, id, name, at, body, fact_id, due_at)
      select $1, e.id, e.name, e.at, e.body, e.id, $6
      from unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::text[]) as e (id, name, at, body)
      on conflict do nothing`,
    values: [db.tenantId, ...columnsOf(events), now],
  })
}

/**
 * The same for what tells counts: due when `apart` milliseconds have passed since the last event under that key, and until then
 * replaced by what is told later, in whatever order it is heard. In the order of the keys, so that no two wait for each other.
 *
 * Whoever spreads the event holds its row: what is told meanwhile waits for that and becomes the next one.
 */
export async function gatherEvents(
  db: TenantDb,
  events: readonly GatheredEvent[],
  { apart, now }: { apart: number; now: Date },
): Promise<number> {
  if (events.length === 0) return 0
  const last = new Map<string, GatheredEvent>()
  for (const event of events) if (event.id >= (last.get(event.key)?.id ?? '')) last.set(event.key, event)
  const each = [...last.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  return db.run({
    name: 'webhook_event_gather',
    text: `insert into webhook_event as kept (tenant_id, id, name, at, body, fact_id, gathers, due_at)
      select $1, e.id, e.name, e.at, e.body, e.id, e.key, greatest($7::timestamptz, (
        select max(due_at) + $8 * interval '1 millisecond' from webhook_event where tenant_id = $1 and gathers = e.key))
      from unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::text[], $6::text[]) as e (id, name, at, body, key)
      on conflict (tenant_id, gathers) where spread_at is null
      do update set at = excluded.at, body = excluded.body, fact_id = excluded.fact_id where kept.fact_id < excluded.fact_id`,
    values: [db.tenantId, ...columnsOf(each), each.map(({ key }) => key), now, apart],
  })
}

const columnsOf = (events: readonly KeptEvent[]) => [
  events.map(({ id }) => id),
  events.map(({ name }) => name),
  events.map(({ at }) => at),
  events.map(({ body }) => body),
]

/** Lets events that are due wait for each webhook that takes them, so many events at once. @returns how many events there were. */
export function spreadEvents(db: TenantDb, now: Date, limit: number): Promise<number> {
  return db.run({
    name: 'webhook_event_spread',
    text: `with due as (
        select id, name from webhook_event where tenant_id = $1 and spread_at is null and due_at <= $2
        order by due_at, id limit $3 for update skip locked
      ), waiting as (
        insert into webhook_delivery (tenant_id, webhook_id, event_id, next_try_at)
        select $1, w.id, due.id, $2 from due join webhook w
        on w.tenant_id = $1 and w.state = 'active' and due.name = any(w.events)
        on conflict do nothing
      )
      update webhook_event e set spread_at = $2 from due where e.tenant_id = $1 and e.id = due.id`,
    values: [db.tenantId, now, limit],
  })
}

/** Keeps an event that one webhook is sent, whatever it takes. */
export async function keepFor(db: TenantDb, webhookId: string, { id, name, at, body }: KeptEvent): Promise<void> {
  const times = { due_at: at, spread_at: at, fact_id: id }
  await db.run(sql('webhook_event').insert({ tenant_id: db.tenantId, id, name, at, body, ...times }))
  await db.run(sql('webhook_delivery').insert({ tenant_id: db.tenantId, webhook_id: webhookId, event_id: id, next_try_at: at }))
}

/** Old events and their deliveries, also those that nobody has received. */
export const oldEvents: OldRows = { table: 'webhook_event', old: (rows, before) => rows.where('at', '<', before) }
