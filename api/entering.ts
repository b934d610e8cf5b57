import type { Database } from './kernel/db/index.ts'
import type { Entering } from './kernel/identity/index.ts'
import type { Notifications } from './kernel/notifications/index.ts'
import { cancelErasure, openErasure } from './kernel/rights/index.ts'

/** What a sign-in has other parts of the platform do. */
export function enteringOf(means: {
  readonly database: Database
  readonly notifications: Pick<Notifications, 'writeTo'>
  readonly clock: () => Date
  readonly newId: () => string
}): Entering {
  const { database, notifications, clock, newId } = means
  return {
    writeTo: (tenantId, person, address) =>
      database.forTenant(tenantId, (db) => notifications.writeTo(db, person, address, { now: clock(), newId })),
    async erasureDue(person) {
      const erasure = await openErasure(database, person)
      return erasure?.begunAt === null ? erasure.dueAt : undefined
    },
    async cancelErasure(person) {
      await cancelErasure(database, person, clock())
    },
  }
}
