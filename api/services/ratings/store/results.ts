import { sql, type TenantDb } from '../../../kernel/db/index.ts'
import type { Tally } from '../rules.ts'
import type { PageAddress } from './rating.ts'

/** A rated page with what its ratings come to. */
export interface PageRow extends PageAddress {
  readonly id: string
  readonly ratings: number
  /** Of the stars, 1 to 5. */
  readonly mean: number
  readonly last_at: Date
}

/** Ratings of a page in a month (`2026-11`). */
export interface MonthRow {
  readonly month: string
  readonly ratings: number
  readonly mean: number
}

const pages = (db: TenantDb) =>
  sql('rated_page').select('id', 'site', 'path', 'kind', 'ratings', 'mean', 'last_at').where({ tenant_id: db.tenantId })

/** Pages with at least `enough` ratings, the newest first, one page of them and one row beyond. The primary key serves. */
export function publishedPages(
  db: TenantDb,
  enough: number,
  page: { after: string | undefined; limit: number },
): Promise<PageRow[]> {
  const query = pages(db)
    .where('ratings', '>=', enough)
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
  if (page.after) query.where('id', '<', page.after)
  return db.rows(query)
}

/** Pages with at least `enough` ratings, the lowest mean first, and one row beyond. Uses rated_page_worst_idx. */
export function worstPages(
  db: TenantDb,
  enough: number,
  page: { after: readonly [number, string] | undefined; limit: number },
): Promise<PageRow[]> {
  const query = pages(db)
    .where('ratings', '>=', enough)
    .orderBy(['mean', 'id'])
    .limit(page.limit + 1)
  if (page.after) query.whereRaw('(mean, id) > (?, ?)', [...page.after])
  return db.rows(query)
}

/** All rated pages, the lately rated first, and one row beyond. Uses rated_page_latest_idx. */
export function latestPages(
  db: TenantDb,
  page: { after: readonly [Date, string] | undefined; limit: number },
): Promise<PageRow[]> {
  const query = pages(db)
    .orderBy([
      { column: 'last_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(page.limit + 1)
  if (page.after) query.whereRaw('(last_at, id) < (?, ?)', [...page.after])
  return db.rows(query)
}

/** The page of that id. */
export function findPage(db: TenantDb, id: string): Promise<PageRow | undefined> {
  return db.row(pages(db).where({ id }))
}

/** Tallies of each of the pages over all months. */
export async function talliesOf(db: TenantDb, ids: readonly string[]): Promise<Map<string, Tally[]>> {
  const found = new Map<string, Tally[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return found
  const rows = await db.rows<Tally & { page_id: string }>(
    sql('rating_tally')
      .select('page_id', 'value', 'answer', sql.raw('sum(ratings)::integer as ratings'))
      .where({ tenant_id: db.tenantId })
      .where('page_id', sql.raw('any(?)', [[...ids]]))
      .groupBy('page_id', 'value', 'answer'),
  )
  for (const { page_id: id, ...tally } of rows) found.get(id)!.push(tally)
  return found
}

const month = (table: string) => sql.raw(`to_char(??, 'YYYY-MM') as month`, [`${table}.month`])
const ratingsIn = (table: string) => sql.raw('sum(??)::integer as ratings', [`${table}.ratings`])
const meanIn = (table: string) =>
  sql.raw('sum(?? * ??)::float8 / sum(??) as mean', [`${table}.value`, `${table}.ratings`, `${table}.ratings`])

/** Ratings of the page month by month, the newest first. */
export function monthsOf(db: TenantDb, id: string, limit: number): Promise<MonthRow[]> {
  return db.rows(
    sql('rating_tally as t')
      .select(month('t'), ratingsIn('t'), meanIn('t'))
      .where({ tenant_id: db.tenantId, page_id: id })
      .groupBy('t.month')
      .orderBy('t.month', 'desc')
      .limit(limit),
  )
}

/** Ratings by month of every page with at least `enough` of them, the newest months first. */
export function monthsOfPublished(db: TenantDb, enough: number, limit: number): Promise<(PageAddress & MonthRow)[]> {
  return db.rows(
    sql('rating_tally as t')
      .join('rated_page as p', (on) => on.on('p.tenant_id', 't.tenant_id').on('p.id', 't.page_id'))
      .select('p.site', 'p.path', 'p.kind', month('t'), ratingsIn('t'), meanIn('t'))
      .where('p.tenant_id', db.tenantId)
      .where('p.ratings', '>=', enough)
      .groupBy('p.tenant_id', 'p.id', 't.month')
      .orderBy([{ column: 't.month', order: 'desc' }, 'p.site', 'p.path', 'p.kind'])
      .limit(limit),
  )
}
