import { record, type AuditParams } from '../audit/index.ts'
import { sql, type TenantDb } from '../db/index.ts'
import type { Occasion } from '../service.ts'
import { after, sound, type Circuit } from './circuit.ts'

/** A system that a town asks, by what it is called here and where it stands: at another address nothing has failed yet. */
export interface AskedSystem {
  /** 60 characters at most. */
  readonly name: string
  readonly address: string
}

/** How it stands with the system in the town of `db`. */
export async function circuitOf(db: TenantDb, { name, address }: AskedSystem): Promise<Circuit> {
  const row = await db.row<Circuit>(
    sql('outbound_circuit').select('failures', { openUntil: 'open_until' }).where({ tenant_id: db.tenantId, name, address }),
  )
  return row ?? sound
}

/** @param fault What it was that failed last; null once it answers. */
export async function keepCircuit(
  db: TenantDb,
  { name, address }: AskedSystem,
  { failures, openUntil }: Circuit,
  fault: string | null,
): Promise<void> {
  const row = { address, failures, open_until: openUntil, fault: fault?.slice(0, 300) ?? null }
  await db.run(
    sql('outbound_circuit')
      .insert({ tenant_id: db.tenantId, name, ...row })
      .onConflict(['tenant_id', 'name'])
      .merge(row),
  )
}

/** What came of questions that were put together. */
export interface Asking {
  readonly answered: number
  readonly failed: number
  /** What failed last, in one line for the town's staff; null when nothing did. */
  readonly fault: string | null
}

/**
 * Notes how it stands with the system after questions; the town's audit tells when it is left alone (`…_silent`), and when it is back
 * (`…_back`). @returns whether to go on asking.
 */
export async function noteAsking(
  { db, tenant, now, newId }: Pick<Occasion, 'tenant' | 'now' | 'newId'> & { readonly db: TenantDb },
  system: AskedSystem,
  { answered, failed, fault }: Asking,
  audit: { readonly action: string; readonly params: AuditParams },
): Promise<boolean> {
  const before = await circuitOf(db, system)
  const is = after(before, { answered, failed }, now)
  await keepCircuit(db, system, is, answered > 0 ? null : fault)
  const [was, open] = [before.openUntil !== null, is.openUntil !== null]
  if (was !== open) {
    const action = `${audit.action}_${open ? 'silent' : 'back'}`
    const params = { ...audit.params, ...(open && { fault }) }
    await record(db, { subject: tenant.id, action, actor: 'system', person: null, public: false, params }, now, newId())
  }
  return answered > 0
}
