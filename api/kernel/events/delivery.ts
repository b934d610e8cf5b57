import { sql, type Database, type TenantDb } from '../db/index.ts'
import type { Fact, FactListener, Occasion } from '../service.ts'

/** Who hears which fact. */
export type Listeners = ReadonlyMap<string, readonly FactListener[]>

/** Seconds until a fact that a hearer could not take is tried again: doubled each time, an hour at most. */
const retryAfter = (attempts: number) => Math.min(3600, 2 ** Math.min(attempts, 12))

/** The listeners of all services by the name of the fact. */
export function listenersOf(services: readonly { hears?: Readonly<Record<string, FactListener>> }[]): Listeners {
  const listeners = new Map<string, FactListener[]>()
  for (const { hears } of services) {
    for (const [name, listener] of Object.entries(hears ?? {})) listeners.set(name, [...(listeners.get(name) ?? []), listener])
  }
  return listeners
}

/**
 * Delivers the facts that wait in one town, in the order in which they were announced, each in a transaction of its own with
 * everything its hearers do: a hearer that fails undoes that delivery and it is tried again later.
 *
 * @returns How many facts were delivered.
 */
export async function deliverFacts(
  database: Database,
  listeners: Listeners,
  occasion: Occasion,
  onFault: (fault: unknown, fact: Fact) => void,
): Promise<number> {
  let delivered = 0
  for (;;) {
    const taken: { fact?: Fact; attempts?: number } = {}
    try {
      const more = await database.forTenant(occasion.tenant.id, async (db) => {
        const row = await nextFact(db, occasion.now)
        if (!row) return false
        taken.fact = row
        taken.attempts = row.attempts + 1
        for (const listener of listeners.get(row.name) ?? []) await listener(db, row, occasion)
        await db.run(sql('outbox').where({ tenant_id: db.tenantId, id: row.id }).update({ delivered_at: occasion.now }))
        return true
      })
      if (!more) return delivered
      delivered += 1
    } catch (fault) {
      if (!taken.fact) throw fault
      onFault(fault, taken.fact)
      const next = new Date(occasion.now.getTime() + retryAfter(taken.attempts!) * 1000)
      await database.forTenant(occasion.tenant.id, (db) =>
        db.run(
          sql('outbox')
            .where({ tenant_id: db.tenantId, id: taken.fact!.id })
            .update({ attempts: taken.attempts, next_try_at: next }),
        ),
      )
    }
  }
}

/** Facts already delivered are kept this long, for whoever has to find out what happened. */
export function forgetDelivered(db: TenantDb, before: Date): Promise<number> {
  return db.run(sql('outbox').where({ tenant_id: db.tenantId }).where('delivered_at', '<', before).delete())
}

async function nextFact(db: TenantDb, now: Date): Promise<(Fact & { attempts: number }) | undefined> {
  return db.row<Fact & { attempts: number }>({
    name: 'outbox_next',
    text: `select id, name, at, payload, attempts from outbox
           where tenant_id = $1 and delivered_at is null and (next_try_at is null or next_try_at <= $2)
           order by id limit 1 for update skip locked`,
    values: [db.tenantId, now],
  })
}
