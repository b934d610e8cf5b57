import type { TenantDb } from '../../kernel/db/index.ts'
import type { Participation } from '../../kernel/participation/index.ts'
import type { Tenant } from '../../kernel/tenancy/tenant.ts'

/** What a change of a petition needs, whether a request makes it, a fact or the clock. */
export interface Scene {
  readonly db: TenantDb
  readonly tenant: Tenant
  readonly now: Date
  readonly newId: () => string
  readonly participation: Participation
  /** Drops after the commit what was kept in memory under these tags. */
  readonly evict: (...tags: string[]) => void
}

/** Tags to evict when the petition changes: what shows it, the town's lists and its open data. */
export const tagsOf = (tenant: Tenant, petitionId: string): string[] => [
  `petition:${petitionId}`,
  `petitions:${tenant.id}`,
  `open-data:${tenant.id}`,
]
