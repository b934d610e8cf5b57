import { callErrands } from '../jobs/errands.ts'
import type { Fact, FactsListener, TogetherListener } from '../service.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import type { EventName, EventSource, EventSources, Links } from './event.ts'
import { gathering } from './rules.ts'
import { gatherEvents, hasWebhooks, keepEvents, type GatheredEvent, type KeptEvent } from './store/events.ts'

/** What is sent of an event. */
export function bodyOf(type: EventName, at: Date, tenant: string, data: unknown): string {
  return JSON.stringify({ type, timestamp: at.toISOString(), tenant, data })
}

/** Hears every fact from which an event follows, and keeps the events for whoever is told of them: what is heard together in one statement. */
export function eventListener(sources: EventSources, origin: string): TogetherListener {
  const entries = Object.entries(sources) as [EventName, EventSource<unknown>][]
  const hear: FactsListener = async (db, facts, { tenant, now }) => {
    if (!(await hasWebhooks(db))) return
    const links = linksOf(origin, tenant.slug)
    const told = entries.flatMap(([name, source]) =>
      facts.filter((fact) => source.facts.includes(fact.name)).flatMap((fact) => eventsOf(name, source, fact, { links, tenant })),
    )
    const [single, counts] = [told.filter(({ key }) => key === undefined), told.filter(isGathered)]
    const kept = [await keepEvents(db, single, now), await gatherEvents(db, counts, { apart: gathering, now })]
    if (kept.some((events) => events > 0)) callErrands(db)
  }
  return { names: new Set(entries.flatMap(([, { facts }]) => facts)), hear }
}

type ToldEvent = KeptEvent & { readonly key: string | undefined }
const isGathered = (event: ToldEvent): event is GatheredEvent => event.key !== undefined

/** A fact becomes one event at most: the event has its id, so that hearing it again changes nothing. */
function eventsOf(
  name: EventName,
  source: EventSource<unknown>,
  fact: Fact,
  { links, tenant }: { links: Links; tenant: Tenant },
): ToldEvent[] {
  const data = source.tell(fact, links)
  if (data === undefined) return []
  const key = source.gathers?.(fact)
  const body = bodyOf(name, fact.at, tenant.slug, data)
  return [{ id: fact.id, name, at: fact.at, body, key: key === undefined ? key : `${name} ${key}` }]
}

const linksOf = (origin: string, slug: string): Links => ({
  api: (path) => [`${origin}/v1/${slug}`, ...(path ? [path] : [])].join('/'),
  page: (path) => `${origin}/embed/${slug}/${path}`,
})
