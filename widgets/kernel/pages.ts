import type { ReactiveControllerHost } from 'lit'
import { answer } from './client.ts'

interface Page<T> {
  items: T[]
  next_cursor: string | null
}

/** Most items that the API gives on a page. */
const largest = 100

/** A list that grows page by page. What was asked before a `restart` is dropped. */
export class Pages<T, P extends Page<T> = Page<T>> {
  items: T[] | undefined
  /** The newest page as the API gave it. */
  page: P | undefined
  loading = false
  failed: unknown

  private round = 0
  /** How many items have been asked for so far. */
  private reach = 1
  /** Whether more than the first page was asked for. */
  private grown = false

  /** @param ask for one page: from the beginning without `cursor`, of the API's own size without `limit`. */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly ask: (cursor?: string, limit?: number) => Promise<{ data?: P }>,
  ) {}

  get more(): boolean {
    return Boolean(this.page?.next_cursor)
  }

  /** Begins anew. The items at hand stay until the new ones are there. */
  restart(): Promise<void> {
    this.round++
    this.grown = false
    return this.fetch([], 1)
  }

  /** Reads as many items again as have been asked for, a first page at least. The items at hand stay until all of the new ones are there. */
  reload(): Promise<void> {
    if (!this.items) return this.restart()
    this.round++
    return this.fetch([], this.reach, undefined, this.grown)
  }

  /** Adds the next page. */
  next(): Promise<void> {
    if (this.loading) return Promise.resolve()
    const { items = [], page } = this
    this.grown = true
    return this.fetch(items, (this.reach = items.length + 1), page?.next_cursor ?? undefined)
  }

  /** Loads the first page unless that has happened. */
  begin(): void {
    if (!this.items && !this.loading) void this.restart()
  }

  /** Takes items away at once, before a `reload` would. */
  drop(gone: (item: T) => boolean): void {
    this.change((items) => items.filter((item) => !gone(item)))
  }

  /** Has other items at hand at once, before a `reload` would. */
  change(to: (items: T[]) => T[]): void {
    this.items = this.items && to(this.items)
    this.host.requestUpdate()
  }

  private async fetch(before: T[], least: number, cursor?: string, large = false): Promise<void> {
    const { round } = this
    this.loading = true
    this.host.requestUpdate()
    try {
      let page: P
      let items = before
      do {
        page = await answer(this.ask(cursor, large ? Math.min(largest, least - items.length) : undefined))
        if (round !== this.round) return
        items = [...items, ...page.items]
        cursor = page.next_cursor ?? undefined
      } while (cursor && items.length < least)
      this.page = page
      this.items = items
      this.reach = Math.max(least, items.length)
      this.failed = undefined
    } catch (thrown) {
      if (round !== this.round) return
      this.failed = thrown
    }
    this.loading = false
    this.host.requestUpdate()
  }
}
