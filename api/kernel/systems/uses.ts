import type { Database } from '../db/index.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import { addUses, type CountedUse } from './store/uses.ts'
import { civilDay } from '../participation/civil-day.ts'

const everyMs = 60_000
const partOf = JSON.stringify

/**
 * How often clients call, by town, client, civil day and outcome: counted in memory, written every minute and when the process ends. A count
 * that could not be written is written the next time; one is lost, or told twice, only with the connection in the midst of a commit.
 */
export class Uses {
  readonly #database: Database
  readonly #town: (slug: string) => Promise<Tenant | undefined>
  readonly #onFault: (fault: unknown) => void
  #counted = new Map<string, CountedUse & { town: string }>()
  #writing: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined

  constructor(database: Database, town: (slug: string) => Promise<Tenant | undefined>, onFault: (fault: unknown) => void) {
    this.#database = database
    this.#town = town
    this.#onFault = onFault
  }

  /** Counts a call. @param code Of the refusal; empty when it was none. */
  count(town: string, client: string, code: string, at: Date): void {
    this.#add({ town, client, day: civilDay(at), code, calls: 1, lastAt: at })
  }

  start(): void {
    this.#timer = setInterval(() => void this.flush(), everyMs).unref()
  }

  /** Writes what is left. */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.flush()
  }

  /** Writes what was counted until now; returns when it is there, or the fault has been told. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write())
    return this.#writing
  }

  async #write(): Promise<void> {
    const counted = [...this.#counted.values()]
    this.#counted = new Map()
    for (const [slug, uses] of Map.groupBy(counted, ({ town }) => town)) {
      try {
        const tenant = await this.#town(slug)
        if (tenant) await this.#database.forTenant(tenant.id, (db) => addUses(db, uses))
      } catch (fault) {
        uses.forEach((use) => this.#add(use))
        this.#onFault(fault)
      }
    }
  }

  #add(use: CountedUse & { town: string }): void {
    const key = partOf([use.town, use.client, use.day, use.code])
    const known = this.#counted.get(key)
    if (!known) this.#counted.set(key, { ...use })
    else Object.assign(known, { calls: known.calls + use.calls, lastAt: known.lastAt > use.lastAt ? known.lastAt : use.lastAt })
  }
}
