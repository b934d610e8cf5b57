import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { TenantDb } from '../db/index.ts'
import type { TaggedCache } from '../http/cache.ts'

const channel = 'evict'
/** Milliseconds between questions whether the connection still lives. */
const heartbeat = 10_000

/** Tells every process what has changed, so that what they keep in memory is never older than the last commit they could hear of. */
export class Evictions {
  readonly #url: string
  readonly #cache: TaggedCache
  readonly #others: (tags: readonly string[]) => void
  readonly #process = randomUUID()
  readonly #watchers = new Map<string, Set<() => void>>()
  #client: pg.Client | undefined
  #retry: NodeJS.Timeout | undefined
  #beat: NodeJS.Timeout | undefined
  #stopped = false

  /** @param others Whatever else keeps something in memory: called with every tag that another process evicts. */
  constructor(url: string, cache: TaggedCache, others: (tags: readonly string[]) => void = () => {}) {
    this.#url = url
    this.#cache = cache
    this.#others = others
  }

  /** Announces the tags in the transaction: others hear of them after its commit, or never. */
  notify(db: TenantDb, tags: readonly string[]): void {
    // A notification holds less than 8,000 bytes: about 150 tags.
    for (let first = 0; first < tags.length; first += 100) {
      const payload = [this.#process, ...tags.slice(first, first + 100)].join(' ')
      db.send({ name: 'notify_eviction', text: `select pg_notify('${channel}', $1)`, values: [payload] })
    }
  }

  /** Calls `then` after each change of what the tag names, wherever it was made. Returns what ends the watching. */
  watch(tag: string, then: () => void): () => void {
    const watchers = this.#watchers.get(tag) ?? new Set()
    this.#watchers.set(tag, watchers.add(then))
    return () => {
      watchers.delete(then)
      if (watchers.size === 0) this.#watchers.delete(tag)
    }
  }

  /** Returns when everything has been heard that was announced in transactions committed before. Notifications keep their order. */
  async heard(): Promise<void> {
    if (!this.#client) return
    const tag = `heard:${randomUUID()}`
    const heard = new Promise<void>((resolve) => {
      const end = this.watch(tag, () => {
        end()
        resolve()
      })
    })
    await this.#client.query(`select pg_notify('${channel}', '${this.#process} ${tag}')`)
    await heard
  }

  /** Begins to listen; while the connection is lost nothing is kept in memory. */
  async start(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      keepAlive: true,
      connectionTimeoutMillis: 5000,
      query_timeout: 5000,
    })
    this.#client = client
    const lost = () => this.#reconnect(client)
    client.on('error', lost)
    client.on('end', lost)
    client.on('notification', ({ payload }) => this.#hear(payload ?? ''))
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
      // A connection that hangs says nothing by itself.
      this.#beat = setInterval(() => void client.query('select 1').catch(lost), heartbeat)
      this.#cache.resume()
      for (const watchers of this.#watchers.values()) for (const then of watchers) then()
    } catch {
      lost()
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#retry)
    clearInterval(this.#beat)
    await this.#client?.end().catch(() => {})
  }

  #hear(payload: string): void {
    const [process, ...tags] = payload.split(' ')
    if (process !== this.#process) {
      this.#cache.evict(tags)
      this.#others(tags)
    }
    for (const tag of tags) for (const then of this.#watchers.get(tag) ?? []) then()
  }

  #reconnect(client: pg.Client): void {
    if (this.#stopped || this.#client !== client) return
    this.#client = undefined
    clearInterval(this.#beat)
    this.#cache.pause()
    client.end().catch(() => {})
    this.#retry = setTimeout(() => void this.start(), 500)
  }
}
