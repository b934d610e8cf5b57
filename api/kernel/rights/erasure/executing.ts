import type { Database, TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import type { Tenant } from '../../tenancy/tenant.ts'
import { soleAdministrations } from './staff.ts'
import { beginErasure, dueErasures, endErasure, noteErasedIn, takeErasure, type Erasure } from './store.ts'

/** What an erasure is carried out with. */
export interface Erasing {
  readonly database: Database
  readonly towns: () => Promise<readonly Tenant[]>
  /** Everybody whom it concerns: the person, and accounts merged into theirs. */
  readonly personsOf: (person: PersonId) => Promise<readonly PersonId[]>
  /** Forgets the person in the town of `db`. Repeating changes nothing. */
  readonly inTown: (db: TenantDb, person: PersonId, tenant: Tenant) => Promise<void>
  /** Forgets what is of no town. Repeating changes nothing. */
  readonly ofAll: (person: PersonId) => Promise<void>
  /** Said when it begins: tokens of theirs hold no longer. */
  readonly tellGone: () => Promise<void>
  readonly clock: () => Date
  readonly onFault: (fault: unknown) => void
}

/** How long after it has begun the person may still have written, in milliseconds: within a minute every process knows of it. */
const lastWriteMs = 60_000

/**
 * Begins the erasures that are due, and carries out those that have begun a minute before, town by town: each town is a transaction that notes that it is done there, so that whoever goes on
 * after a kill does the rest and nothing twice. One that fails keeps no other waiting, and goes on at the next time.
 */
export async function carryOutErasures(erasing: Erasing): Promise<void> {
  for (const erasure of await dueErasures(erasing.database, erasing.clock()))
    await carryOut(erasing, erasure).catch(erasing.onFault)
}

async function carryOut(erasing: Erasing, { id, person, begunAt }: Erasure): Promise<void> {
  const { database, towns, personsOf, inTown, ofAll, tellGone, clock } = erasing
  const everywhere = await towns()
  if (!begunAt) {
    // Who alone administers a town waits until there is somebody else; the page says so.
    if ((await soleAdministrations(database, everywhere, person)).length > 0) return
    if (await beginErasure(database, id, clock())) await tellGone()
    return
  }
  // What was being written when it began is there by then, and is forgotten with the rest.
  if (clock().getTime() - begunAt.getTime() < lastWriteMs) return
  const persons = await personsOf(person)
  for (const tenant of everywhere) {
    await database.forTenant(tenant.id, async (db) => {
      if (!(await takeErasure(db, id, tenant.id))) return
      for (const one of persons) await inTown(db, one, tenant)
      await noteErasedIn(db, id, tenant.id)
    })
  }
  for (const one of persons) await ofAll(one)
  await endErasure(database, id, clock())
}
