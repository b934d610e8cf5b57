import type { AuditParams } from '../audit/index.ts'
import type { TenantDb } from '../db/index.ts'
import { announce } from '../events/outbox.ts'

/** Announces what an entry `service.changed` tells of the town: which service, whether it is on now, and which settings are others. */
export function announceServiceChange(db: TenantDb, params: AuditParams, at: Date, id: string): void {
  const { service, enabled_after: enabled = null, settings = '' } = params
  const payload = { service, enabled, settings: String(settings).split(' ').filter(Boolean) }
  announce(db, { name: 'service.changed', payload }, at, id)
}
