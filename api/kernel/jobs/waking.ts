import type { Tenant } from '../tenancy/tenant.ts'

interface Woken {
  wake(tenant: Tenant): void
}

interface Towns {
  evict(slug: string): void
  byId(id: string): Promise<Tenant | undefined>
}

/** Hears what processes tell each other of towns: that one has changed, that facts or errands of one wait (`facts:ID`). */
export class Waking {
  readonly #towns: Towns
  readonly #woken: Readonly<Record<string, Woken>>
  readonly #onFault: (fault: unknown) => void
  readonly #finding = new Set<Promise<unknown>>()
  #ending = false

  constructor(towns: Towns, woken: Readonly<Record<string, Woken>>, onFault: (fault: unknown) => void) {
    this.#towns = towns
    this.#woken = woken
    this.#onFault = onFault
  }

  /** What an ending process hears is done by another one, or the next: it is no fault that it can't look up the town any more. */
  hear(tag: string): void {
    const [kind, name] = tag.split(':') as [string, string]
    if (kind === 'tenant') this.#towns.evict(name)
    const woken = this.#woken[kind]
    if (!woken || this.#ending) return
    const missed = (fault: unknown) => this.#ending || this.#onFault(fault)
    const found = this.#towns.byId(name).then((town) => town && woken.wake(town), missed)
    this.#finding.add(found)
    void found.finally(() => this.#finding.delete(found))
  }

  /** Returns when whatever has been heard of has been called for. */
  async heard(): Promise<void> {
    await Promise.all(this.#finding)
  }

  stop(): void {
    this.#ending = true
  }
}
