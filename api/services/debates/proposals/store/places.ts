import { sql, type TenantDb } from '../../../../kernel/db/index.ts'
import type { Placed, PointSource } from '../../../../kernel/map/index.ts'

/** Proposals as points of the layer `$2`: those that everybody sees and that stand for themselves. */
export const proposalPoints: PointSource = `
  select id, lon, lat, 'proposal' as category, 'proposal' as state, published_at as at from proposal
  where tenant_id = $1 and 'debate:' || debate_id = $2 and lon is not null and published_at is not null
    and hidden_reason is null and state not in ('withdrawn', 'merged')`

/** Says where the proposal speaks of; null: nowhere in particular. */
export async function setPlace(db: TenantDb, id: string, placed: Placed | null): Promise<void> {
  const [lon, lat] = placed?.position ?? [null, null]
  const row = { geometry: placed && JSON.stringify(placed.geometry), lon, lat }
  await db.run(sql('proposal').where({ tenant_id: db.tenantId, id }).update(row))
}
