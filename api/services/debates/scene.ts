import type { TenantDb } from '../../kernel/db/index.ts'
import type { Tenant } from '../../kernel/tenancy/tenant.ts'

/** What a change of a debate needs, whether a request makes it or the clock. */
export interface Scene {
  readonly db: TenantDb
  readonly tenant: Tenant
  readonly now: Date
  readonly newId: () => string
  /** Drops after the commit what was kept in memory under these tags. */
  readonly evict: (...tags: string[]) => void
}

/** Tag of what shows the debate. */
export const debateTag = (id: string): string => `debate:${id}`

/** Tags to evict when the debate changes: what shows it, the town's lists and its open data. */
export const tagsOf = (tenant: Tenant, id: string): string[] => [debateTag(id), `debates:${tenant.id}`, `open-data:${tenant.id}`]
