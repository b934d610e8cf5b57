import type { ReactiveControllerHost } from 'lit'
import { answer } from './client.ts'

interface Page<T> {
  items: T[]
  next_cursor: string | null
}

/** A list that grows page by page. What was asked before a `restart` is dropped. */
export class Pages<T, P extends Page<T> = Page<T>> {
  items: T[] | undefined
  /** The newest page as the API gave it. */
  page: P | undefined
  loading = false
  failed: unknown

  private round = 0

  /** @param ask for one page: from the beginning without `cursor`. */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly ask: (cursor?: string) => Promise<{ data?: P }>,
  ) {}

  get more(): boolean {
    return Boolean(this.page?.next_cursor)
  }

  /** Begins anew. The items at hand stay until the new ones are there. */
  restart(): Promise<void> {
    this.round++
    return this.fetch()
  }

  /** Adds the next page. */
  next(): Promise<void> {
    return this.loading ? Promise.resolve() : this.fetch(this.page?.next_cursor ?? undefined)
  }

  /** Loads the first page unless that has happened. */
  begin(): void {
    if (!this.items && !this.loading) void this.restart()
  }

  private async fetch(cursor?: string): Promise<void> {
    const { round } = this
    this.loading = true
    this.host.requestUpdate()
    try {
      const page = await answer(this.ask(cursor))
      if (round !== this.round) return
      this.page = page
      this.items = cursor ? [...(this.items ?? []), ...page.items] : page.items
      this.failed = undefined
    } catch (thrown) {
      if (round !== this.round) return
      this.failed = thrown
    }
    this.loading = false
    this.host.requestUpdate()
  }
}
