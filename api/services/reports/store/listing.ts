import type { Knex } from 'knex'
import { sql, type TenantDb } from '../../../kernel/db/index.ts'
import { newestInBox } from '../../../kernel/map/index.ts'
import { layer } from '../placing.ts'
import type { Phase, Report, ReportState } from '../report.ts'
import { readReports, selectReports } from './reports.ts'
import { containing, soughtBy, type Sought } from './searching.ts'

/** West, south, east, north; degrees, WGS 84. */
export type Bbox = readonly [number, number, number, number]

/** Which reports. */
export interface ReportFilter {
  readonly categories?: readonly string[]
  readonly states?: readonly ReportState[]
  readonly phases?: readonly Phase[]
  readonly area?: string
  readonly from?: Date
  readonly before?: Date
  readonly bbox?: Bbox
  readonly words?: string
}

/** A page: what comes after the report `after`. */
export interface NewestPage {
  readonly after?: string
  readonly limit: number
}

/**
 * Public reports, newest first; one row beyond the page. Those of a box are found on the map: the cost does not grow with how many lie
 * there.
 */
export async function listPublic(db: TenantDb, filter: ReportFilter, page: NewestPage): Promise<Report[]> {
  const { bbox, categories, states, from: since, before, phases, area, words } = filter
  if (bbox && [phases, area, words].every((unknownToMaps) => unknownToMaps === undefined)) {
    const { after, limit } = page
    const points = await newestInBox(db, { layer, bbox, categories, states, since, before, after, limit: limit + 1 })
    const ids = points.map(({ id }) => id)
    return readReports(db, selectReports(db).whereIn('r.id', ids).where('r.is_public', true).orderBy('r.id', 'desc'))
  }
  const sought = filter.words === undefined ? undefined : await soughtBy(db, filter.words)
  return readReports(db, newest(filtered(db, filter, sought), page).where('r.is_public', true))
}

/** What the person reported or follows, newest first; one row beyond the page. */
export function listOwn(db: TenantDb, person: string, tie: 'author' | 'follower', page: NewestPage): Promise<Report[]> {
  const query = newest(selectReports(db), page)
  if (tie === 'author') query.where('r.author_id', person)
  else {
    const followed = sql('report_follower').select('report_id').where({ tenant_id: db.tenantId, person_id: person })
    query.whereIn('r.id', followed).where((seen) => seen.where('r.is_public', true).orWhere('r.author_id', person))
  }
  return readReports(db, query)
}

/** Reports that fit the filter; the caller adds order and limit. */
export function filtered(db: TenantDb, filter: Omit<ReportFilter, 'words'>, sought: Sought | undefined): Knex.QueryBuilder {
  const query = selectReports(db)
  if (filter.categories) query.whereIn('r.category', filter.categories)
  if (filter.states) query.whereIn('r.state', filter.states)
  if (filter.phases) query.whereIn('r.phase', filter.phases)
  if (filter.area) query.where('r.area', filter.area)
  if (filter.from) query.where('r.created_at', '>=', filter.from)
  if (filter.before) query.where('r.created_at', '<', filter.before)
  if (filter.bbox) within(query, filter.bbox)
  if (sought) containing(query, db, sought)
  return query
}

function within(query: Knex.QueryBuilder, [west, south, east, north]: Bbox): void {
  query.whereBetween('r.lat', [south, north])
  // A box over the antimeridian has its west east of its east (RFC 7946, 5.2).
  if (west <= east) query.whereBetween('r.lon', [west, east])
  else query.where((box) => box.where('r.lon', '>=', west).orWhere('r.lon', '<=', east))
}

function newest(query: Knex.QueryBuilder, { after, limit }: NewestPage): Knex.QueryBuilder {
  if (after) query.where('r.id', '<', after)
  return query.orderBy('r.id', 'desc').limit(limit + 1)
}

/** A report with its distance in metres. */
export type NearReport = Report & { distance: number }

/** Metres of a degree of latitude, on the mean Earth sphere. @source IUGG mean radius, 6 371 008.8 m. */
const metresPerDegree = (Math.PI / 180) * 6_371_008.8

/** Public reports of the category that are not closed, within `radius` metres, nearest first. */
export function listNear(
  db: TenantDb,
  place: { category: string; position: readonly [number, number]; radius: number; limit: number },
): Promise<NearReport[]> {
  const { category, position, radius, limit } = place
  const [lon, lat] = position
  // On a plane that is true at this latitude: within some kilometres that is off by less than the phone is.
  const shrink = Math.max(Math.cos((lat * Math.PI) / 180), 0.01)
  const metres = `sqrt(((r.lat - ?) * ?) ^ 2 + ((r.lon - ?) * ?) ^ 2)`
  const values = [lat, metresPerDegree, lon, metresPerDegree * shrink]
  const reach = radius / metresPerDegree
  return readReports(
    db,
    selectReports(db)
      .select(sql.raw(`${metres} as distance`, values))
      .where({ 'r.category': category, 'r.is_public': true })
      .whereNot('r.phase', 'closed')
      .whereBetween('r.lat', [lat - reach, lat + reach])
      .whereBetween('r.lon', [lon - reach / shrink, lon + reach / shrink])
      .whereRaw(`${metres} <= ?`, [...values, radius])
      .orderBy(['distance', 'r.id'])
      .limit(limit),
  )
}
