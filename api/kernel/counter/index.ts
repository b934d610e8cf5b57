import type { Occasion } from '../service.ts'
import type { TenantDb } from '../db/index.ts'
import { atCounter, type ActingMeans } from './acting.ts'
import { visitHandlers } from './handlers.ts'
import type { IdentifyingMeans } from './identifying.ts'
import { endVisitsOver, forgetInVisits } from './visits.ts'

export { adoptVisits } from './visits.ts'

type Means = ActingMeans & IdentifyingMeans

/** Officers who act for citizens at a counter, for the composition of the application. */
export const createCounter = (means: Means) => ({
  handlers: visitHandlers(means),
  /** For the kernel's operations. */
  acts: atCounter(means),
  everyMinute: (db: TenantDb, { now }: Occasion) => endVisitsOver(db, now),
  forgets: forgetInVisits,
})
