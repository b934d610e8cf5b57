import { LRUCache } from 'lru-cache'

interface Kept {
  readonly value: unknown
  readonly tags: readonly string[]
}

/**
 * What has been read and computed, by key, until something it depends on changes. Each value carries tags; evicting a tag drops
 * every value that carries it, at once. A value whose tags were evicted while it was being loaded is handed out but not kept.
 */
export class TaggedCache {
  #kept: LRUCache<string, Kept>
  #loading = new Map<string, Promise<Kept>>()
  #keysOf = new Map<string, Set<string>>()
  #evictedAt = new LRUCache<string, number>({ max: 10_000 })
  #clock = 0
  #paused = false
  /** Raised when changes may go unheard: what was being loaded then is not kept. */
  #generation = 0

  #off: boolean

  /** @param maxSize Bound on the sum of sizes, in bytes as told by `remember`; 0 keeps nothing. */
  constructor(maxSize = 48 * 1024 * 1024) {
    this.#off = maxSize === 0
    this.#kept = new LRUCache<string, Kept>({
      maxSize: Math.max(1, maxSize),
      dispose: (kept, key) => this.#forget(key, kept.tags),
    })
  }

  /** The value kept under the key, if any. */
  peek(key: string): unknown {
    return this.#kept.get(key)?.value
  }

  /**
   * The value under `key`, loaded when it isn't there; simultaneous callers share one loading.
   *
   * @param load Gives the value, its tags, how many seconds it may be kept and its size in bytes.
   */
  async remember<T>(
    key: string,
    load: () => Promise<{ value: T; tags: readonly string[]; seconds: number; size: number }>,
  ): Promise<T> {
    const kept = this.#kept.get(key)
    if (kept) return kept.value as T
    let loading = this.#loading.get(key)
    if (!loading) {
      const started = this.#load(key, load).finally(() => {
        if (this.#loading.get(key) === started) this.#loading.delete(key)
      })
      loading = started
      this.#loading.set(key, started)
    }
    return (await loading).value as T
  }

  /** Drops every value that carries one of the tags. */
  evict(tags: readonly string[]): void {
    this.#clock += 1
    for (const tag of tags) {
      this.#evictedAt.set(tag, this.#clock)
      for (const key of [...(this.#keysOf.get(tag) ?? [])]) this.#kept.delete(key)
    }
    // Who asks from now on must not share a loading that began before the change.
    this.#loading.clear()
  }

  /** Drops everything and keeps nothing until `resume`: for when changes made elsewhere can't be heard. */
  pause(): void {
    this.#paused = true
    this.#generation += 1
    this.#kept.clear()
    this.#loading.clear()
  }

  /** Keeps values again. */
  resume(): void {
    this.#paused = false
    this.#kept.clear()
  }

  async #load<T>(
    key: string,
    load: () => Promise<{ value: T; tags: readonly string[]; seconds: number; size: number }>,
  ): Promise<Kept> {
    const began = this.#clock
    const generation = this.#generation
    const { value, tags, seconds, size } = await load()
    const kept = { value, tags }
    const changed = tags.some((tag) => (this.#evictedAt.get(tag) ?? 0) > began)
    if (!changed && generation === this.#generation && !this.#paused && !this.#off && seconds > 0) {
      this.#kept.set(key, kept, { ttl: seconds * 1000, size: Math.max(1, size) })
      for (const tag of tags) this.#keysOf.set(tag, (this.#keysOf.get(tag) ?? new Set()).add(key))
    }
    return kept
  }

  #forget(key: string, tags: readonly string[]): void {
    for (const tag of tags) {
      const keys = this.#keysOf.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) this.#keysOf.delete(tag)
    }
  }
}
