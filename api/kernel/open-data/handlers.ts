import { Feed as Atom } from 'feed'
import type { HandlersOf } from '../http/handlers.ts'
import type { Database } from '../db/index.ts'
import { Problem } from '../http/problem.ts'
import { Streamed } from '../http/streamed.ts'
import type { Feed, Occasion, OpenDataCursor, OpenDataExport, OpenDataRow, Service } from '../service.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import { formats, type DataSetHead } from './writing.ts'

/** How old a data set may be, in seconds: it is whole town's, and must not be made anew for every signature. */
const kept = 15

/** Writes every service's public data sets as JSON, CSV and GeoJSON and its lists as Atom. */
export function openDataHandlers(
  services: readonly Service[],
  origin: string,
  occasionIn: (tenant: Tenant) => Occasion,
): HandlersOf<'open_data'> {
  return {
    async open_data_read({ path, tenant, db, now, database }) {
      const [name, ending] = path.dataset.split('.') as [string, string]
      const dataset = find(services, tenant, (service) => service.exports?.[name]) as OpenDataExport
      if (ending === 'geojson' && !dataset.position) throw new Problem(404, 'http.not_found')
      const { type, write } = formats[ending]!
      const head: DataSetHead = { tenant: tenant.slug, dataset: name, licence: 'CC-BY-4.0', generated_at: now.toISOString() }
      const occasion = occasionIn(tenant)
      if ('page' in dataset) {
        const body = new Streamed(() => write(dataset, head, pages(dataset, database, tenant, occasion)))
        // What is sent may be a little old, as what is kept in memory.
        return { status: 200, type, body: body as never, version: String(Math.floor(now.getTime() / 1000 / kept)) }
      }
      let text = ''
      for await (const piece of write(dataset, head, [await dataset.rows(db, occasion)])) text += piece
      return { status: 200, type, body: text as never, cache: { tags: [`open-data:${tenant.id}`], seconds: kept } }
    },

    async open_data_feed_read({ path, tenant, db, now, language }) {
      const name = path.feed.replace(/\.atom$/, '')
      const feed = find(services, tenant, (service) => service.feeds?.[name]) as Feed
      const body = toAtom(feed, origin, path.feed, language, await feed.entries(db, occasionIn(tenant)), tenant, now)
      return { status: 200, body, cache: { tags: [`open-data:${tenant.id}`], seconds: kept } }
    },
  }
}

/** The pages of a data set, each read when the one before has been taken: a slow reader holds neither memory nor a connection. */
async function* pages(
  dataset: Extract<OpenDataExport, { page: unknown }>,
  database: Database,
  tenant: Tenant,
  occasion: Occasion,
): AsyncGenerator<readonly OpenDataRow[]> {
  let after: OpenDataCursor | null = null
  do {
    const { rows, next } = await database.forTenant(tenant.id, (db) => dataset.page(db, occasion, after))
    yield rows
    after = next
  } while (after)
}

function find<T>(services: readonly Service[], tenant: Tenant, pick: (service: Service) => T | undefined): T {
  const owner = services.find((service) => pick(service) !== undefined)
  if (!owner) throw new Problem(404, 'http.not_found')
  if (!tenant.services.has(owner.name)) throw new Problem(404, 'service.not_enabled', { service: owner.name, town: tenant.name })
  return pick(owner)!
}

function toAtom(
  feed: Feed,
  origin: string,
  name: string,
  language: 'it' | 'en',
  entries: Awaited<ReturnType<Feed['entries']>>,
  tenant: Tenant,
  now: Date,
): string {
  const base = `${origin}/v1/${tenant.slug}`
  const title = `${feed.title[language]} · ${tenant.name}`
  const updated = entries.reduce((latest, entry) => (entry.updated > latest ? entry.updated : latest), entries[0]?.updated ?? now)
  const atom = new Atom({
    id: `${base}/feeds/${name}`,
    title,
    language,
    updated,
    feedLinks: { atom: `${base}/feeds/${name}` },
    author: { name: tenant.name },
  })
  for (const entry of entries) {
    atom.addItem({
      id: `urn:uuid:${entry.id}`,
      // The writer calls both HTML: what citizens wrote is text, so it is escaped.
      title: escapeHtml(entry.title),
      link: `${origin}/embed/${tenant.slug}/${feed.element}/${entry.id}`,
      description: escapeHtml(entry.summary),
      published: entry.published,
      date: entry.updated,
    })
  }
  return atom.atom1()
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
