import { adoptAudit } from './kernel/audit/index.ts'
import { adoptVisits } from './kernel/counter/index.ts'
import { adoptComments } from './kernel/comments/index.ts'
import { dueJoinings, noteAdopted, takeJoining } from './kernel/identity/linking/joining-store.ts'
import { adoptModeration } from './kernel/moderation/index.ts'
import type { TenantDb } from './kernel/db/index.ts'
import type { Adopts, Errand, Occasion, Service } from './kernel/service.ts'
import { adoptRights } from './kernel/rights/index.ts'
import { adoptRoles } from './kernel/tenancy/index.ts'

/** Gives everything that a merged account has in a town to the kept one: each service its part, the kernel the rest. */
export function adoptionOf(services: readonly Pick<Service, 'adopts'>[]): Adopts {
  return async (db, joining, occasion) => {
    await occasion.participation.join(db, joining, occasion.now)
    for (const { adopts } of services) await adopts?.(db, joining, occasion)
    await occasion.media.adopt(db, joining)
    await adoptComments(db, joining, occasion)
    await adoptModeration(db, joining)
    await adoptRoles(db, joining)
    await adoptVisits(db, joining, occasion.now)
    await adoptAudit(db, joining)
    await adoptRights(db, joining, occasion)
  }
}

/**
 * Does in a town what joined accounts wait for, each in a transaction of its own: a kill leaves it done there or not begun, and where one
 * fails the others go on.
 *
 * @throws what the first of them failed with.
 */
export const joinAccounts =
  (adopts: Adopts): Errand =>
  async ({ within }) => {
    const faults: unknown[] = []
    const adopt = async (db: TenantDb, id: string, occasion: Occasion) => {
      const joining = await takeJoining(db, id, occasion.now)
      if (!joining) return
      await adopts(db, joining, occasion)
      await noteAdopted(db, joining, occasion.now)
    }
    for (const { id } of await within((db, { now }) => dueJoinings(db, now)))
      await within((db, occasion) => adopt(db, id, occasion)).catch((fault: unknown) => faults.push(fault))
    if (faults.length > 0) throw faults[0]
  }
