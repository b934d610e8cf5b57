import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { type Filter, queryOf, type Task } from './filter.ts'
import type { Kind } from './messages.ts'
import type { CdcModerationDesk } from './moderation-desk.ts'

type Schemas = components['schemas']
export type Terms = Schemas['ModerationTerms']
export type Case = Schemas['ModerationCase']

/** What waits, with the short name of the town in which it does. */
export type QueueItem = Schemas['ModerationItem'] & { town: string }
export interface QueuePage {
  items: QueueItem[]
  next_cursor: string | null
}

type Counts = Schemas['ModerationCounts']

/** How many items are read at a time. */
const pageSize = 50

const urgency: readonly QueueItem['urgency'][] = ['urgent', 'high', 'normal', 'low']

/** What comes first: as the API orders it within one town. */
const first = (a: QueueItem, b: QueueItem): number =>
  urgency.indexOf(a.urgency) - urgency.indexOf(b.urgency) || a.due_at.localeCompare(b.due_at) || a.id.localeCompare(b.id)

/** The queue of every town at the desk as one: the most urgent first, whichever town it is of. */
export class Queue {
  /** By town. */
  private readonly counts = new Map<string, Counts>()
  private readonly terms = new Map<string, Terms>()

  constructor(private readonly desk: CdcModerationDesk) {}

  /** A page: of each town as many, in one order. `cursor` holds the towns' own ones. */
  async page(filter: Filter, cursor?: string, limit = pageSize): Promise<{ data: QueuePage }> {
    const from = cursor ? (JSON.parse(cursor) as Record<string, string>) : undefined
    const towns = this.desk.towns.present.filter((town) => !from || from[town])
    const pages = await Promise.all(towns.map((town) => this.pageOf(town, filter, limit, from?.[town])))
    const left = Object.fromEntries(pages.flatMap(({ town, next }) => (next ? [[town, next]] : [])))
    const all = pages.flatMap(({ items }) => items)
    const items = pages.length > 1 ? all.sort(first) : all
    return { data: { items, next_cursor: Object.keys(left).length ? JSON.stringify(left) : null } }
  }

  private async pageOf(town: string, filter: Filter, limit: number, cursor?: string) {
    const query = { ...queryOf(filter), limit, ...(cursor && { cursor }) }
    const { items, next_cursor: next } = await answer(
      this.desk.towns.sessionOf(town).api.GET('/v1/{tenant}/moderation/items', {
        params: { path: { tenant: town }, query },
        headers: { 'accept-language': this.desk.language },
      }),
    )
    return { town, next, items: items.map((item) => ({ ...item, town })) }
  }

  /** Reads how much waits, and each town's terms once. What can't be read is left as it was: the queue itself says why. */
  async read(): Promise<void> {
    const { towns, language } = this.desk
    await Promise.all(
      towns.present.map(async (town) => {
        const params = { path: { tenant: town } }
        const { api } = towns.sessionOf(town)
        const [counts, terms] = await Promise.all([
          answer(api.GET('/v1/{tenant}/moderation/counts', { params })),
          this.terms.get(`${town} ${language}`) ??
            answer(this.desk.publicApi.GET('/v1/{tenant}/moderation', { params, headers: { 'accept-language': language } })),
        ]).catch(() => [])
        if (counts) this.counts.set(town, counts)
        if (terms) this.terms.set(`${town} ${language}`, terms)
      }),
    )
    this.desk.requestUpdate()
  }

  /** How the town moderates; undefined while that is not known. */
  termsOf({ town }: { town: string }): Terms | undefined {
    return this.terms.get(`${town} ${this.desk.language}`)
  }

  /** How many wait in all towns; undefined while that is not known. `more`: there are more than that. */
  countOf(task: Task): { n: number; more: boolean } | undefined {
    if (!this.counts.size) return undefined
    const all = this.desk.towns.present.flatMap((town) => this.counts.get(town) ?? [])
    return {
      n: all.reduce((sum, counts) => sum + within(counts, task), 0),
      more: task === 'overdue' && all.some((one) => one.overdue_more),
    }
  }

  /** The kinds of which something waits, with how many. */
  get kinds(): Map<Kind, number> {
    const kinds = new Map<Kind, number>()
    for (const { kinds: own } of this.counts.values())
      for (const { value, count } of own) kinds.set(value as Kind, (kinds.get(value as Kind) ?? 0) + count)
    return kinds
  }

  forget(): void {
    this.counts.clear()
  }
}

function within(counts: Counts, task: Task): number {
  if (task === 'all') return counts.waiting
  if (task === 'overdue' || task === 'held' || task === 'mine') return counts[task]
  return counts.whys.find(({ value }) => value === task)?.count ?? 0
}
