import type { Tenant } from '../tenancy/tenant.ts'

/** How long calls gather before a round takes them together, in milliseconds. */
const gathering = 200

/**
 * Work that is done in rounds, one at a time per town and process, soon after somebody has called for it. What a dying process leaves
 * behind is done by the work of every minute.
 */
export class Rounds {
  readonly #work: (tenant: Tenant) => Promise<unknown>
  readonly #waiting = new Map<string, NodeJS.Timeout>()
  readonly #rounds = new Map<string, Promise<unknown>>()
  #stopped = false

  /** @param work Does everything that waits in the town. @param onFault Told when a round fails; the next one begins all the same. */
  constructor(work: (tenant: Tenant) => Promise<unknown>, onFault: (fault: unknown) => void) {
    this.#work = (tenant) => work(tenant).catch(onFault)
  }

  /** Begins a round soon: calls that come while they gather are the same round. */
  wake(tenant: Tenant): void {
    if (this.#stopped || this.#waiting.has(tenant.id)) return
    const round = () => {
      this.#waiting.delete(tenant.id)
      void this.settle(tenant)
    }
    this.#waiting.set(tenant.id, setTimeout(round, gathering))
  }

  /** Does everything that waits in the town now and returns when it is done. */
  async settle(tenant: Tenant): Promise<void> {
    if (this.#stopped) return
    const round = (this.#rounds.get(tenant.id) ?? Promise.resolve()).then(() => this.#work(tenant))
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
