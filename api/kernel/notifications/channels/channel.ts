import type { TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import type { ErrandTown, Occasion } from '../../service.ts'
import type { Letter } from '../letter.ts'

/**
 * A way in which news is sent to people. What lies in the inbox is sent by none: the inbox and the personal feed show what everybody has
 * anyway; a sent channel carries what falls due by the person's preferences.
 */
export interface SentChannel {
  /** In `notification_dispatch` and `letter`. */
  readonly name: string
  /** Those of the persons whom it reaches now. */
  readonly reached: (db: TenantDb, persons: readonly PersonId[]) => Promise<ReadonlySet<PersonId>>
  /** Gets ready to carry these letters; reads what that takes, in one transaction. */
  readonly prepare: (town: ErrandTown, db: TenantDb, occasion: Occasion, letters: readonly Letter[]) => Promise<Carrying>
}

/** Carries a letter of those that were prepared. @throws CarryFault when it was not taken. */
export type Carrying = (letter: Letter, handOver: HandOver, signal: AbortSignal) => Promise<void>

/**
 * To be awaited before the other side can take the letter, as late as can be: notes that it is being handed over.
 *
 * @throws when another process has the letter by now: it must not be handed over.
 */
export type HandOver = () => Promise<void>

/** A letter that was not taken. The message is one line for the town's staff. */
export class CarryFault extends Error {
  /**
   * `later`: may be taken when it is sent again. `unknown`: nobody said whether it was taken. `refused`: never, for a reason of the
   * sender's side. `no_address`: nobody is reached there any more. `gone`: there is nothing to send, or nobody to send it to.
   */
  readonly outcome: 'later' | 'unknown' | 'refused' | 'no_address' | 'gone'

  constructor(outcome: CarryFault['outcome'], message: string) {
    super(message.replace(/\p{Cc}+/gu, ' ').slice(0, 300))
    this.outcome = outcome
  }
}
