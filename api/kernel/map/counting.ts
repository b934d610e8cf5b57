import type { TenantDb } from '../db/index.ts'
import { finest } from './grid.ts'
import type { Look } from './point.ts'
import { monthNumber } from './pyramid.ts'

/** What a cell holds. */
export interface CellCount {
  readonly cell: number
  /** Points that pass the filter. */
  readonly count: number
  /** Middle of the points that pass by category and state, whenever they were: units of 10⁻⁷ degrees. */
  readonly lon: number
  readonly lat: number
  /** All points of the cell. */
  readonly all: number
}

/** Counts the points that pass the filter in each of the cells: from the pyramid, and from what has changed since it was added to. */
export function countInCells(db: TenantDb, look: Look, zoom: number, cells: readonly number[]): Promise<CellCount[]> {
  const { layer, categories, states, from, to } = look
  const timed = from !== undefined || to !== undefined
  const filtered = categories !== undefined || states !== undefined || timed
  // Planned once per connection: planning it anew for each box, as PostgreSQL would choose to, takes longer than running it.
  db.send({ name: 'map_plan', text: `select set_config('plan_cache_mode', 'force_generic_plan', true)`, values: [] })
  return db.rows<CellCount>({
    name: `map_count${filtered ? '_filtered' : ''}${timed ? '_timed' : ''}`,
    text: counting(filtered, timed),
    values: [
      db.tenantId,
      layer,
      zoom,
      cells,
      ...(filtered ? [categories ?? [''], states ?? ['']] : []),
      ...(timed ? [from === undefined ? 0 : monthNumber(from), to === undefined ? 2 ** 31 - 1 : monthNumber(to)] : []),
    ],
  })
}

/** An empty category or state stands for all of them: asked for alone, it is one row per cell. */
function counting(filtered: boolean, timed: boolean): string {
  const until = (month: string) => `coalesce(upto[width_bucket(${month}, months)], 0)`
  const passes = (column: string, values: string) => `(${column} = any(${values}) or ${values} = '{""}')`
  const cell = `key >> (${2 * finest} - 2 * $3::int)`
  const fits = filtered ? `${passes('category', '$5::text[]')} and ${passes('state', '$6::text[]')}` : 'true'
  const inTime = timed ? `${fits} and month between $7 and $8` : fits
  const where = 'tenant_id = $1 and layer = $2'
  return `
    select cell, sum(n)::int as count, sum(lon) / nullif(sum(total), 0) as lon, sum(lat) / nullif(sum(total), 0) as lat,
      sum(whole)::int as all
    from (
      select cell, ${timed ? `${until('$8::int')} - ${until('$7::int - 1')}` : 'count'} as n, count as total, lon::float8, lat::float8,
        ${filtered ? '0' : 'count'} as whole
      from map_cell
      where ${where} and zoom = $3 and category = any(${filtered ? '$5::text[]' : `'{""}'`})
        and state = any(${filtered ? '$6::text[]' : `'{""}'`}) and cell = any($4::bigint[])
      ${filtered ? `union all select cell, 0, 0, 0, 0, count from map_cell where ${where} and zoom = $3 and category = '' and state = '' and cell = any($4::bigint[])` : ''}
      union all
      select ${cell}, sum(sign) filter (where ${inTime}), sum(sign) filter (where ${fits}),
        sum(sign * lon::float8) filter (where ${fits}), sum(sign * lat::float8) filter (where ${fits}), sum(sign)
      from map_change where ${where} and ${cell} = any($4::bigint[]) group by 1
    ) found group by cell having sum(n) > 0`
}
