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

/** The same as what is written page by page: what follows `after`, and after what to go on; null on the last one. */
export async function nextPages(
  db: TenantDb,
  enough: number,
  after: string | null,
  limit: number,
): Promise<{ items: PageRow[]; next: string | null }> {
  const rows = await publishedPages(db, enough, { after: after ?? undefined, limit })
  const items = rows.slice(0, limit)
  return { items, next: rows.length > limit ? items.at(-1)!.id : null }
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

/** Ratings by month of each of the pages, the newest months first. */
export async function monthsOfPages(db: TenantDb, ids: readonly string[]): Promise<Map<string, MonthRow[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db.rows<MonthRow & { page_id: string }>(
    sql('rating_tally as t')
      .select('t.page_id', month('t'), ratingsIn('t'), meanIn('t'))
      .where({ tenant_id: db.tenantId })
      .where('t.page_id', sql.raw('any(?)', [[...ids]]))
      .groupBy('t.page_id', 't.month')
      .orderBy('t.month', 'desc'),
  )
  return Map.groupBy(rows, ({ page_id }) => page_id)
}
