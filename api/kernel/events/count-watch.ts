import type { TenantId } from '../db/index.ts'
import type { Evictions } from './evictions.ts'

/** Milliseconds between two readings of one subject: nobody reads faster. */
const pace = 1000

interface Watched {
  readonly hearers: Set<(count: number) => void>
  readonly stop: () => void
  last: number | undefined
  waiting: NodeJS.Timeout | undefined
}

/** Reads each followed subject's count once per change and process, however many follow it, and tells them all. */
export class CountWatch {
  readonly #evictions: Pick<Evictions, 'watch'>
  readonly #read: (tenant: TenantId, subject: string) => Promise<number>
  readonly #watched = new Map<string, Watched>()

  constructor(evictions: Pick<Evictions, 'watch'>, read: (tenant: TenantId, subject: string) => Promise<number>) {
    this.#evictions = evictions
    this.#read = read
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
      const count = await this.#read(tenant, subject).catch(() => undefined)
      if (count === undefined || count === watched.last) return
      watched.last = count
      for (const hear of watched.hearers) hear(count)
    }
    const stop = this.#evictions.watch(`subject:${subject}`, () => {
      watched.waiting ??= setTimeout(() => void tell(), pace)
    })
    const watched: Watched = { hearers: new Set(), stop, last: undefined, waiting: undefined }
    this.#watched.set(key, watched)
    void tell()
    return watched
  }
}
