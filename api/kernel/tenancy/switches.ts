import { sql, type TenantDb } from '../db/index.ts'
import { settingsReader, type Misfit } from '../settings/reader.ts'
import type { SettledArea } from './areas.ts'
import type { ServiceName, SettingsArea } from './tenant.ts'

/** An area in a town: both switches and the settings in force. */
export interface AreaState {
  readonly name: SettingsArea
  readonly allowed: boolean
  readonly enabled: boolean
  readonly settings: Record<string, unknown>
  /** Where what is stored fits no longer; the default is in force there. */
  readonly misfits: readonly Misfit[]
  /** Number of the settings' version; 0: as the software came. */
  readonly version: number
}

/** The same of a service. */
export type ServiceState = AreaState & { readonly name: ServiceName }

interface ServiceRow {
  service: string
  allowed: boolean
  enabled: boolean
  settings: unknown
  settings_version: number
}

/** Each of the areas as it stands in the town of `db`: off where nothing has been switched. */
export async function statesOf(db: TenantDb, areas: readonly SettledArea[]): Promise<AreaState[]> {
  const rows = await db.rows<ServiceRow>(
    sql('tenant_service')
      .select('service', 'allowed', 'enabled', 'settings', 'settings_version')
      .where({ tenant_id: db.tenantId }),
  )
  return areas.map(({ name, settings, assertSound }) => {
    const row = rows.find(({ service }) => service === name)
    return {
      name,
      allowed: row?.allowed ?? false,
      enabled: row?.enabled ?? false,
      version: row?.settings_version ?? 0,
      ...settingsReader(settings, assertSound).read(row?.settings),
    }
  })
}

/** Turns switches of a service in the town of `db`; the operator's is the owner's to write. */
export async function switchService(
  db: TenantDb,
  service: ServiceName,
  to: { allowed?: boolean; enabled?: boolean },
): Promise<void> {
  await db.run(
    sql('tenant_service')
      .insert({ tenant_id: db.tenantId, service, ...to })
      .onConflict(['tenant_id', 'service'])
      .merge(to),
  )
}
