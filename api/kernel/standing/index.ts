import type { Db, TenantDb } from '../db/index.ts'
import type { HandlersOf } from '../http/handlers.ts'
import { seal, sealingKeyOf } from '../http/sealing.ts'
import type { PersonId } from '../identity/person.ts'
import type { Adopts, Errand, Occasion } from '../service.ts'
import { codeHandlers } from './codes/handlers.ts'
import { adoptCodes, forgetInCodes } from './codes/store.ts'
import { keepStanding } from './expiring.ts'
import { decide, end, give, giveByOffice, listTies } from './office-handlers.ts'
import { declare, readOwn, withdrawOwn } from './own-handlers.ts'
import type { AnprPlace } from './residence/anpr.ts'
import { askResidence } from './residence/asking.ts'
import { checkResidence } from './residence/checking.ts'
import { adoptChecks, forgetChecksOf, giveCode } from './residence/store.ts'
import { adoptStanding, forgetStanding } from './store.ts'

export { giveByOffice }
export { standingNotices } from './notifying.ts'
export type { AnprPlace } from './residence/anpr.ts'

/** What ties people to towns, for the composition of the application. */
export interface PeopleStanding {
  readonly handlers: HandlersOf<'standing' | 'paper_codes'>
  readonly errands: readonly Errand[]
  readonly everyMinute: (db: TenantDb, occasion: Occasion) => Promise<void>
  readonly forgets: (db: TenantDb, person: PersonId) => Promise<void>
  readonly adopts: Adopts
  /** A sign-in shows somebody's tax code: checks that wait for it go on, in every town. In a transaction that is the person's. */
  readonly codeShown: (db: Db, person: PersonId, taxCode: string, now: Date) => Promise<void>
}

/**
 * @param secret It lies outside the database and never changes: tax codes are sealed under it while they wait, codes on paper known.
 * @param register Where the register of residents stands; no town asks it when missing.
 */
export function createStanding(secret: Buffer, register: AnprPlace | undefined): PeopleStanding {
  const key = sealingKeyOf(secret, 'tax codes of residence checks')
  return {
    handlers: {
      standing_own_read: readOwn,
      standing_own_create: declare,
      standing_own_delete: withdrawOwn,
      standing_checks_create: askResidence(register),
      standing_ties_list: listTies,
      standing_ties_create: give,
      standing_decisions_replace: decide,
      standing_endings_replace: end,
      ...codeHandlers(sealingKeyOf(secret, 'codes on paper')),
    },
    errands: [checkResidence(register, key)],
    everyMinute: keepStanding,
    async forgets(db, person) {
      await forgetStanding(db, person)
      await forgetChecksOf(db, person)
      await forgetInCodes(db, person)
    },
    async adopts(db, joining, { now }) {
      await adoptStanding(db, joining, now)
      await adoptChecks(db, joining, now)
      await adoptCodes(db, joining)
    },
    codeShown: (db, person, taxCode, now) => giveCode(db, person, (tenant, id) => seal(taxCode, key, [tenant, id]), now),
  }
}
