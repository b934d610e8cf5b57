import type { TenantDb } from '../db/index.ts'
import { announce } from '../events/outbox.ts'
import type { SettingsArea } from './tenant.ts'

/** What has changed of a service, or of the settings of another area. */
export interface ServiceChange {
  readonly service: SettingsArea
  /** Whether it is on now; null when that has not changed. */
  readonly enabled: boolean | null
  /** Names of the settings that are others than they were. */
  readonly settings: readonly string[]
}

/** Announces that something of a service is another than it was. */
export function announceServiceChange(db: TenantDb, change: ServiceChange, at: Date, id: string): void {
  announce(db, { name: 'service.changed', payload: { ...change } }, at, id)
}
