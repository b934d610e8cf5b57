import { stringify } from 'csv-stringify/sync'
import { Feed as Atom } from 'feed'
import type { HandlersOf } from '../http/handlers.ts'
import { Problem } from '../http/problem.ts'
import type { Feed, Occasion, OpenDataExport, Service } from '../service.ts'
import type { Tenant } from '../tenancy/tenant.ts'

/** How old a data set may be, in seconds: it is whole town's, and must not be made anew for every signature. */
const kept = 15

/** Writes every service's public data sets as JSON and CSV and its lists as Atom. */
export function openDataHandlers(
  services: readonly Service[],
  origin: string,
  occasionIn: (tenant: Tenant) => Occasion,
): HandlersOf<'open_data'> {
  return {
    async open_data_read({ path, tenant, db, now }) {
      const [name, format] = path.dataset.split('.') as [string, string]
      const dataset = find(services, tenant, (service) => service.exports?.[name]) as OpenDataExport
      const rows = await dataset.rows(db, occasionIn(tenant))
      const cache = { tags: [`open-data:${tenant.id}`], seconds: kept }
      if (format === 'csv') return { status: 200, type: 'text/csv', body: toCsv(dataset, rows) as never, cache }
      const body = {
        tenant: tenant.slug,
        dataset: name,
        licence: 'CC-BY-4.0' as const,
        generated_at: now.toISOString(),
        columns: [...dataset.columns],
        items: rows,
      }
      return { status: 200, type: 'application/json', body, cache }
    },

    async open_data_feed_read({ path, tenant, db, now, language }) {
      const name = path.feed.replace(/\.atom$/, '')
      const feed = find(services, tenant, (service) => service.feeds?.[name]) as Feed
      const body = toAtom(feed, origin, path.feed, language, await feed.entries(db, occasionIn(tenant)), tenant, now)
      return { status: 200, body, cache: { tags: [`open-data:${tenant.id}`], seconds: kept } }
    },
  }
}

/** Columns in the order in which they are documented; a cell that a spreadsheet would take for a formula is escaped. */
export function toCsv(dataset: Pick<OpenDataExport, 'columns'>, rows: readonly Record<string, unknown>[]): string {
  return stringify([...rows], {
    header: true,
    columns: dataset.columns.map(({ name }) => name),
    escape_formulas: true,
    cast: { boolean: String },
  })
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
