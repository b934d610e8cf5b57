import type { HandlersOf } from '../http/handlers.ts'
import { Problem } from '../http/problem.ts'
import { inPages, Streamed } from '../http/streamed.ts'
import type { Feed, FeedFilters, Occasion, OpenDataCursor, OpenDataExport, OpenDataRow, Service } from '../service.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import { writeAtom } from './atom.ts'
import { formats, type DataSetHead } from './writing.ts'

/** How old a data set may be, in seconds: it is whole town's, and must not be made anew for every signature. */
const kept = 15

/** Writes every service's public data sets as JSON, CSV and GeoJSON and its lists as Atom. */
export function openDataHandlers(
  services: readonly Service[],
  origin: string,
  occasionIn: (tenant: Tenant) => Occasion,
  /** Those of the kernel's own, which no town switches off. */
  own: Readonly<Record<string, OpenDataExport>> = {},
): HandlersOf<'open_data'> {
  return {
    async open_data_read({ path, tenant, db, now, database }) {
      const [name, ending] = path.dataset.split('.') as [string, string]
      const dataset: OpenDataExport = own[name] ?? find(services, tenant, (service) => service.exports?.[name])
      if (ending === 'geojson' && !dataset.position) throw new Problem(404, 'http.not_found')
      const { type, write } = formats[ending]!
      const head: DataSetHead = { tenant: tenant.slug, dataset: name, licence: 'CC-BY-4.0', generated_at: now.toISOString() }
      const occasion = occasionIn(tenant)
      if ('page' in dataset) {
        const pages = () =>
          inPages<OpenDataRow, OpenDataCursor>(database, tenant.id, (db, after) => dataset.page(db, occasion, after))
        const body = new Streamed(() => write(dataset, head, pages()))
        // What is sent may be a little old, as what is kept in memory.
        return { status: 200, type, body, version: String(Math.floor(now.getTime() / 1000 / kept)) }
      }
      let text = ''
      for await (const piece of write(dataset, head, [await dataset.rows(db, occasion)])) text += piece
      return { status: 200, type, body: text, cache: { tags: [`open-data:${tenant.id}`], seconds: kept } }
    },

    async open_data_feed_read({ path, query, tenant, db, now, language }) {
      const name = path.feed.replace(/\.atom$/, '')
      const feed = find(services, tenant, (service) => service.feeds?.[name]) as Feed
      assertNarrowedBy(feed, query)
      const address = `${origin}/v1/${tenant.slug}/feeds/${path.feed}${written(query)}`
      const pages = `${origin}/embed/${tenant.slug}/${feed.element}`
      const title = `${feed.title[language]} · ${tenant.name}`
      const entries = await feed.entries(db, occasionIn(tenant), query)
      const body = writeAtom({ address, pages, title, author: tenant.name, language, now }, entries)
      return { status: 200, body, cache: { tags: [`open-data:${tenant.id}`], seconds: kept } }
    },
  }
}

/** Passes when the feed takes every filter. @throws Problem 400 `http.invalid_request`. */
function assertNarrowedBy({ filters = [] }: Feed, given: FeedFilters): void {
  const strange = Object.keys(given).find((name) => !filters.includes(name as keyof FeedFilters))
  if (strange === undefined) return
  const rule = `this feed takes ${filters.length > 0 ? filters.join(', ') : 'no filter'}`
  throw new Problem(400, 'http.invalid_request', { in: 'query', at: `/${strange}`, rule })
}

/** The filters as they are written in an address, in one order. */
function written(filters: FeedFilters): string {
  const named = Object.entries(filters).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return named.length > 0 ? `?${new URLSearchParams(named.map(([name, value]) => [name, String(value)])).toString()}` : ''
}

function find<T>(services: readonly Service[], tenant: Tenant, pick: (service: Service) => T | undefined): T {
  const owner = services.find((service) => pick(service) !== undefined)
  if (!owner) throw new Problem(404, 'http.not_found')
  if (!tenant.services.has(owner.name)) throw new Problem(404, 'service.not_enabled', { service: owner.name, town: tenant.name })
  return pick(owner)!
}
