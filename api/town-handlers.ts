import { auditHandlers } from './kernel/audit/handlers.ts'
import type { Outbound } from './kernel/outbound/outbound.ts'
import { settingsHandlers } from './kernel/settings/handlers.ts'
import { siteHandlers } from './kernel/sites/handlers.ts'
import { retentionHandlers } from './kernel/rights/index.ts'
import { tenancyHandlers, type Tenants } from './kernel/tenancy/index.ts'
import { periods } from './retention.ts'

/** Handlers of what a town's own people do to their town: its services, settings, staff and sites, what was done, and what is kept for how long. */
export const townHandlers = ({ tenants, outbound }: { readonly tenants: Tenants; readonly outbound: Outbound }) => ({
  ...tenancyHandlers({ tenants }),
  ...settingsHandlers({ tenants }),
  ...siteHandlers({ outbound }),
  ...auditHandlers,
  ...retentionHandlers(periods),
})
