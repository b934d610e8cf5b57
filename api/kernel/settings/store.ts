import { sql, type TenantDb } from '../db/index.ts'
import type { SettingsArea } from '../tenancy/tenant.ts'
import type { Settings } from './reader.ts'

/** What became of one setting: missing where it was not there, or is not any more. */
export interface SettingChange {
  readonly name: string
  readonly before?: unknown
  readonly after?: unknown
}

/** A version of an area's settings, as it was saved. */
export interface SettingsVersion {
  readonly version: number
  readonly at: Date
  readonly actor: 'staff' | 'operator'
  readonly changes: readonly SettingChange[]
  /** The version that was taken back with it. */
  readonly restored: number | null
}

/** What a town has set of an area. */
export interface StoredSettings {
  /** As they were given; null while nothing is set. */
  readonly settings: unknown
  readonly version: number
}

/** What the town of `db` has set of that area. */
export async function storedSettings(db: TenantDb, area: SettingsArea): Promise<StoredSettings> {
  const row = await db.row<{ settings: unknown; settings_version: number }>(
    sql('tenant_service').select('settings', 'settings_version').where({ tenant_id: db.tenantId, service: area }),
  )
  return { settings: row?.settings ?? null, version: row?.settings_version ?? 0 }
}

/** Puts settings, or null for those that the software comes with, in the place of what is stored. */
export async function replaceSettings(
  db: TenantDb,
  area: SettingsArea,
  { settings, version }: { settings: Settings | null; version: number },
): Promise<void> {
  const row = { settings: settings && JSON.stringify(settings), settings_version: version }
  await db.run(
    sql('tenant_service')
      .insert({ tenant_id: db.tenantId, service: area, ...row })
      .onConflict(['tenant_id', 'service'])
      .merge(row),
  )
}

/** Writes a version down. */
export async function addVersion(
  db: TenantDb,
  area: SettingsArea,
  { changes, ...row }: SettingsVersion & { readonly settings: Settings | null },
): Promise<void> {
  const settings = row.settings && JSON.stringify(row.settings)
  await db.run(
    sql('settings_version').insert({ tenant_id: db.tenantId, area, ...row, settings, changes: JSON.stringify(changes) }),
  )
}

/** Versions of the area, newest first, before the version `before`. */
export function versionsOf(
  db: TenantDb,
  area: SettingsArea,
  page: { before?: number; limit: number },
): Promise<SettingsVersion[]> {
  const query = sql('settings_version')
    .select('version', 'at', 'actor', 'changes', 'restored')
    .where({ tenant_id: db.tenantId, area })
    .orderBy('version', 'desc')
    .limit(page.limit)
  if (page.before !== undefined) query.where('version', '<', page.before)
  return db.rows<SettingsVersion & Record<string, unknown>>(query)
}

/** The settings of a version as they were given; null of version 0. Undefined when there is no such version. */
export async function settingsOfVersion(
  db: TenantDb,
  area: SettingsArea,
  version: number,
): Promise<{ settings: Settings | null } | undefined> {
  if (version === 0) return { settings: null }
  return db.row(sql('settings_version').select('settings').where({ tenant_id: db.tenantId, area, version }))
}
