import type { Database } from '../db/index.ts'
import type { Occasion } from '../service.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import { deliverFacts, type Listeners } from './delivery.ts'

/** Delivers the facts of a town soon after their commit; what a dying process leaves behind is delivered by the work of every minute. */
export class Dispatcher {
  readonly #deliver: (tenant: Tenant) => Promise<number>
  readonly #running = new Map<string, Promise<void>>()
  readonly #again = new Set<string>()
  #stopped = false

  constructor(
    database: Database,
    listeners: Listeners,
    occasion: (tenant: Tenant) => Occasion,
    onFault: (fault: unknown) => void,
  ) {
    this.#deliver = (tenant) =>
      deliverFacts(database, listeners, occasion(tenant), onFault).catch((fault: unknown) => (onFault(fault), 0))
  }

  /** Delivers soon; calls that come while it is busy are one more round. */
  wake(tenant: Tenant): void {
    if (this.#stopped) return
    if (this.#running.has(tenant.id)) return void this.#again.add(tenant.id)
    const round = this.#deliver(tenant).then(() => {
      this.#running.delete(tenant.id)
      if (this.#again.delete(tenant.id)) this.wake(tenant)
    })
    this.#running.set(tenant.id, round)
  }

  /** Delivers everything that waits in the town now and returns when it is done. */
  async settle(tenant: Tenant): Promise<void> {
    // A round that runs already may have passed by what waits now: the one after it has not.
    const before = this.#running.get(tenant.id)
    this.wake(tenant)
    await before
    await this.#running.get(tenant.id)
  }

  /** Lets the rounds that run come to their end and begins no more. */
  async stop(): Promise<void> {
    this.#stopped = true
    await Promise.all(this.#running.values())
  }
}
