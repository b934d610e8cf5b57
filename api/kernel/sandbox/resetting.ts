import { sql, type Database, type TenantDb } from '../db/index.ts'
import type { Media } from '../media/index.ts'
import { tenantTag, type Tenant, type Tenants } from '../tenancy/index.ts'
import { emptySandbox } from './emptying.ts'
import { dayOfReset, isResetDue } from './rules.ts'

/** What a reset is done with. */
export interface ResettingMeans {
  readonly database: Database
  readonly tenants: Tenants
  readonly media: Media
  readonly evict: (db: TenantDb, tags: readonly string[]) => void
  /** Fills the emptied town with what everybody finds there in the morning. */
  readonly fill: (town: Tenant) => Promise<void>
  readonly clock: () => Date
  readonly onFault: (fault: unknown) => void
}

interface ResetRow {
  slug: string
  resetting: boolean
  reset_on: string | null
}

/**
 * Resets the sandboxes that are due, each in one process at a time. Until it is whole the town answers 503; a reset that was broken off is
 * begun anew by whoever comes next, a minute later.
 */
export async function resetSandboxes(means: ResettingMeans): Promise<void> {
  const { database, tenants, clock, onFault } = means
  const rows = await database.rows<ResetRow>(sql('tenant').select('slug', 'resetting', 'reset_on').where({ sandbox: true }))
  for (const { slug, resetting, reset_on: resetOn } of rows) {
    if (!isResetDue({ resetting, resetOn }, clock())) continue
    const town = await tenants.bySlug(slug)
    if (town) await alone(database, town, () => reset(means, town)).catch(onFault)
  }
}

async function reset({ database, tenants, media, evict, fill, clock }: ResettingMeans, town: Tenant): Promise<void> {
  const day = dayOfReset(clock())
  const mark = async (change: { resetting: boolean; reset_on?: string }) => {
    await database.forTenant(town.id, async (db) => {
      await db.run(sql('tenant').update(change).where({ id: town.id, sandbox: true }))
      // Whatever is in memory of this town is of yesterday.
      evict(db, [tenantTag(town.slug)])
    })
    tenants.evict(town.slug)
  }
  await mark({ resetting: true })
  await media.clear(town, clock())
  await emptySandbox(database, town.id)
  // Whoever was one of its people may have written an address of their own.
  const people = sql('person').select('id').where({ sandbox_id: town.id })
  await database.run(sql('person_contact').whereIn('person_id', people).delete())
  await database.forTenant(town.id, async (db) => {
    await db.run(
      sql('tenant_service')
        .update({ settings: null, settings_version: 0, enabled: sql.ref('allowed') })
        .where({ tenant_id: town.id }),
    )
    const asMade = {
      languages: sql.raw(`'{it,en}'`),
      theme: '{}',
      allowed_origins: sql.raw(`'{}'`),
      map_tiles: null,
      geocoder: null,
    }
    await db.run(
      sql('tenant')
        .update({ ...asMade, version: sql.raw('version + 1') })
        .where({ id: town.id }),
    )
    evict(db, [tenantTag(town.slug)])
  })
  tenants.evict(town.slug)
  await fill((await tenants.bySlug(town.slug))!)
  await mark({ resetting: false, reset_on: day })
}

/** Works while no other process does; what a killed process held is free with its connection. */
async function alone(database: Database, { id }: Tenant, work: () => Promise<void>): Promise<void> {
  const client = await database.pool.connect()
  const name = `sandbox ${id}`
  try {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as mine', [name])
    if (!rows[0]!.mine) return
    try {
      await work()
    } finally {
      await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name])
    }
  } finally {
    client.release()
  }
}
