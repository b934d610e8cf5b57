import { sql, type Database, type TenantDb } from '../db/index.ts'
import type { OldRows } from '../db/deleting.ts'
import type { Fact, FactListener, Occasion, TogetherListener } from '../service.ts'

/** Who hears which fact: one by one, or those of a delivery together. */
export interface Listeners {
  readonly each: ReadonlyMap<string, readonly FactListener[]>
  readonly together: readonly TogetherListener[]
}

/** Seconds until a fact that a hearer could not take is tried again: doubled each time, an hour at most. */
const retryAfter = (attempts: number) => Math.min(3600, 2 ** Math.min(attempts, 12))

/** The listeners of all services by the name of the fact, and those who hear what is delivered together at once. */
export function listenersOf(
  services: readonly { hears?: Readonly<Record<string, FactListener>> }[],
  together: Listeners['together'] = [],
): Listeners {
  const each = new Map<string, FactListener[]>()
  for (const { hears } of services) {
    for (const [name, listener] of Object.entries(hears ?? {})) each.set(name, [...(each.get(name) ?? []), listener])
  }
  return { each, together }
}

type FaultHearer = (fault: unknown, fact: Fact) => void
type WaitingFact = Fact & { readonly attempts: number }

/** Most facts of one transaction. */
const together = 1000

/**
 * Delivers the facts that wait in one town, in one transaction with everything their hearers do, in the order in which they were
 * announced (several processes at once may deliver out of order: hearers do not rely on it). When a hearer fails, that transaction is undone and each fact gets one of its own: the failing one is tried again
 * later, the others are not held up.
 *
 * @returns How many facts were delivered.
 */
export async function deliverFacts(
  database: Database,
  listeners: Listeners,
  occasion: Occasion,
  onFault: FaultHearer,
): Promise<number> {
  let delivered = 0
  for (;;) {
    const taken: WaitingFact[] = []
    try {
      await deliver(database, listeners, occasion, together, taken)
      delivered += taken.length
    } catch (fault) {
      if (taken.length === 0) throw fault
      for (let rest = taken.length; rest > 0; rest -= 1) delivered += await deliverNext(database, listeners, occasion, onFault)
    }
    if (taken.length < together) return delivered
  }
}

/** Delivers the first fact that waits, or sets it back. @returns 1 when it was delivered. */
async function deliverNext(database: Database, listeners: Listeners, occasion: Occasion, onFault: FaultHearer): Promise<number> {
  const taken: WaitingFact[] = []
  try {
    await deliver(database, listeners, occasion, 1, taken)
    return taken.length
  } catch (fault) {
    const [fact] = taken
    if (!fact) throw fault
    onFault(fault, fact)
    const attempts = fact.attempts + 1
    const next = new Date(occasion.now.getTime() + retryAfter(attempts) * 1000)
    const row = sql('outbox').where({ tenant_id: occasion.tenant.id, id: fact.id })
    await database.forTenant(occasion.tenant.id, (db) => db.run(row.update({ attempts, next_try_at: next })))
    return 0
  }
}

/** @param taken Filled with the facts that were taken, so that the caller knows them when it fails. */
async function deliver(
  database: Database,
  listeners: Listeners,
  occasion: Occasion,
  limit: number,
  taken: WaitingFact[],
): Promise<void> {
  await database.forTenant(occasion.tenant.id, async (db) => {
    taken.push(...(await nextFacts(db, occasion.now, limit)))
    for (const fact of taken) {
      for (const listener of listeners.each.get(fact.name) ?? []) await listener(db, fact, occasion)
    }
    for (const { names, hear } of listeners.together) {
      const heard = taken.filter(({ name }) => names.has(name))
      if (heard.length > 0) await hear(db, heard, occasion)
    }
    if (taken.length === 0) return
    await db.run({
      name: 'outbox_delivered',
      text: 'update outbox set delivered_at = $2 where tenant_id = $1 and id = any($3)',
      values: [db.tenantId, occasion.now, taken.map(({ id }) => id)],
    })
  })
}

/** Facts already delivered, kept a while for whoever has to find out what happened. */
export const deliveredFacts: OldRows = {
  table: 'outbox',
  old: (rows, before) => rows.where('delivered_at', '<', before),
  waiting: (rows, before) => rows.whereNull('delivered_at').where('at', '<', before),
}

function nextFacts(db: TenantDb, now: Date, limit: number): Promise<WaitingFact[]> {
  return db.rows<WaitingFact>({
    name: 'outbox_next',
    text: `select id, name, at, payload, actor_id as actor, attempts from outbox
           where tenant_id = $1 and delivered_at is null and (next_try_at is null or next_try_at <= $2)
           order by id limit $3 for update skip locked`,
    values: [db.tenantId, now, limit],
  })
}
