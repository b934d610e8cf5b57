import type { Database, TenantDb, TenantId } from '../db/index.ts'
import type { Evictions } from './evictions.ts'

/** Milliseconds between two readings of one subject: nobody reads faster. */
const pace = 1000

/** Something of subjects that is counted. */
export interface Counted {
  /** Tag whose eviction says that the subject's count may have changed. */
  readonly tag: (subject: string) => string
  /** How many there are now; undefined for a subject of which nobody may know, or that has none of it. */
  readonly read: (db: TenantDb, subject: string) => Promise<number | undefined>
}

interface Watched {
  readonly hearers: Set<(count: number) => void>
  readonly stop: () => void
  last: number | undefined
  waiting: NodeJS.Timeout | undefined
}

/** Reads each followed subject's count once per change and process, however many follow it, and tells them all. */
export class CountWatch {
  readonly #database: Database
  readonly #evictions: Pick<Evictions, 'watch'>
  readonly #counted: Counted
  readonly #watched = new Map<string, Watched>()

  constructor(database: Database, evictions: Pick<Evictions, 'watch'>, counted: Counted) {
    this.#database = database
    this.#evictions = evictions
    this.#counted = counted
  }

  /** Tells the count now and after each change. @returns what ends it. */
  follow(tenant: TenantId, subject: string, hear: (count: number) => void): () => void {
    const key = `${tenant} ${subject}`
    const watched = this.#watched.get(key) ?? this.#begin(key, tenant, subject)
    watched.hearers.add(hear)
    if (watched.last !== undefined) hear(watched.last)
    return () => {
      watched.hearers.delete(hear)
      if (watched.hearers.size > 0) return
      watched.stop()
      clearTimeout(watched.waiting)
      this.#watched.delete(key)
    }
  }

  #begin(key: string, tenant: TenantId, subject: string): Watched {
    const tell = async () => {
      watched.waiting = undefined
      // While the database is away the next change, or its return, tells.
      const asked = this.#database.forTenant(tenant, (db) => this.#counted.read(db, subject))
      const count = await asked.catch(() => undefined)
      if (count === undefined || count === watched.last) return
      watched.last = count
      for (const hear of watched.hearers) hear(count)
    }
    const stop = this.#evictions.watch(this.#counted.tag(subject), () => {
      watched.waiting ??= setTimeout(() => void tell(), pace)
    })
    const watched: Watched = { hearers: new Set(), stop, last: undefined, waiting: undefined }
    this.#watched.set(key, watched)
    void tell()
    return watched
  }
}
