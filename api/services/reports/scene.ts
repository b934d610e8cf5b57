import type { TenantDb } from '../../kernel/db/index.ts'
import type { Media } from '../../kernel/media/index.ts'
import type { Participation } from '../../kernel/participation/index.ts'
import type { Occasion } from '../../kernel/service.ts'
import type { Tenant } from '../../kernel/tenancy/tenant.ts'
import type { ReportSettings } from './settings.ts'

/** What a change of a report needs, whether a request makes it, a fact or the clock. */
export interface Scene {
  readonly db: TenantDb
  readonly tenant: Tenant
  readonly now: Date
  readonly newId: () => string
  readonly participation: Participation
  readonly media: Media
  /** Drops after the commit what was kept in memory under these tags. */
  readonly evict: (...tags: string[]) => void
}

/** What a fact, the clock or an errand gives, as a scene. */
export function sceneOf(db: TenantDb, { tenant, now, newId, participation, media, evict }: Occasion): Scene {
  return { db, tenant, now, newId, participation, media, evict: (...tags) => evict(db, tags) }
}

/** The town's settings of reports, defaults filled in. */
export const settingsIn = (tenant: Tenant): ReportSettings => tenant.settings.reports as ReportSettings

/** Tag of what shows one report. */
export const reportTag = (id: string): string => `report:${id}`

/** Seconds for which lists may be behind: they are made anew at once for whoever asks with other filters. */
const listAge = 10

/** How a list of public reports is kept: until a report or its support changes, and not for long. */
export const listKept = (tenant: Tenant) => ({ tags: [`reports:${tenant.id}`, `counts:${tenant.id}`], seconds: listAge })

/** Tags to evict when the report changes: what shows it or its main one, and the town's open data. Lists and statistics age by themselves. */
export const tagsOf = (tenant: Tenant, ...ids: readonly string[]): string[] => [
  ...ids.map(reportTag),
  `reports:${tenant.id}`,
  `open-data:${tenant.id}`,
]
