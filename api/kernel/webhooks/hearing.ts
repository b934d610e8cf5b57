import { callErrands } from '../jobs/errands.ts'
import type { Fact, FactListener } from '../service.ts'
import type { EventName, EventSource, EventSources, Links } from './event.ts'
import { gathering } from './rules.ts'
import { gatherEvent, keepEvent } from './store/events.ts'

/** What is sent of an event. */
export function bodyOf(type: EventName, at: Date, tenant: string, data: unknown): string {
  return JSON.stringify({ type, timestamp: at.toISOString(), tenant, data })
}

/** Hears every fact from which an event follows, and keeps the event for whoever is told of it. */
export function eventListeners(sources: EventSources, origin: string): Readonly<Record<string, FactListener>> {
  const hearers = new Map<string, FactListener[]>()
  for (const [name, source] of Object.entries(sources) as [EventName, EventSource<unknown>][]) {
    for (const fact of source.facts) hearers.set(fact, [...(hearers.get(fact) ?? []), hear(name, source, origin)])
  }
  return Object.fromEntries(
    [...hearers].map(([fact, listeners]): [string, FactListener] => [
      fact,
      async (db, told, occasion) => {
        for (const listener of listeners) await listener(db, told, occasion)
      },
    ]),
  )
}

/** A fact becomes one event at most: the event has its id, so that hearing it again changes nothing. */
const hear =
  (name: EventName, source: EventSource<unknown>, origin: string): FactListener =>
  async (db, fact: Fact, { tenant, now }) => {
    const data = source.tell(fact, linksOf(origin, tenant.slug))
    if (data === undefined) return
    const event = { id: fact.id, name, at: fact.at, body: bodyOf(name, fact.at, tenant.slug, data) }
    const key = source.gathers?.(fact)
    const kept = key
      ? await gatherEvent(db, event, { key: `${name} ${key}`, apart: gathering, now })
      : await keepEvent(db, event, now)
    if (kept) callErrands(db)
  }

const linksOf = (origin: string, slug: string): Links => ({
  api: (path) => [`${origin}/v1/${slug}`, ...(path ? [path] : [])].join('/'),
  page: (path) => `${origin}/embed/${slug}/${path}`,
})
