import type { Database } from '../db/index.ts'
import type { Occasion } from '../service.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import { deliverFacts, type Listeners } from './delivery.ts'

/** How long facts gather before a round takes them together, in milliseconds. */
const gathering = 200

/** Delivers the facts of a town soon after their commit; what a dying process leaves behind is delivered by the work of every minute. */
export class Dispatcher {
  readonly #deliver: (tenant: Tenant) => Promise<number>
  readonly #waiting = new Map<string, NodeJS.Timeout>()
  readonly #rounds = new Map<string, Promise<unknown>>()
  #stopped = false

  constructor(
    database: Database,
    listeners: Listeners,
    occasion: (tenant: Tenant) => Occasion,
    onFault: (fault: unknown) => void,
  ) {
    this.#deliver = (tenant) =>
      deliverFacts(database, listeners, occasion(tenant), onFault).catch((fault: unknown) => {
        onFault(fault)
        return 0
      })
  }

  /** Delivers soon: calls that come while facts gather are the same round. */
  wake(tenant: Tenant): void {
    if (this.#stopped || this.#waiting.has(tenant.id)) return
    const round = () => {
      this.#waiting.delete(tenant.id)
      void this.settle(tenant)
    }
    this.#waiting.set(tenant.id, setTimeout(round, gathering))
  }

  /** Delivers everything that waits in the town now and returns when it is done. */
  async settle(tenant: Tenant): Promise<void> {
    if (this.#stopped) return
    const round = (this.#rounds.get(tenant.id) ?? Promise.resolve()).then(() => this.#deliver(tenant))
    this.#rounds.set(tenant.id, round)
    await round
    if (this.#rounds.get(tenant.id) === round) this.#rounds.delete(tenant.id)
  }

  /** Lets the rounds that run come to their end and begins no more. */
  async stop(): Promise<void> {
    this.#stopped = true
    for (const timer of this.#waiting.values()) clearTimeout(timer)
    await Promise.all(this.#rounds.values())
  }
}
