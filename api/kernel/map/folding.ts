import type { Database, TenantDb, TenantId } from '../db/index.ts'
import { finest } from './grid.ts'
import type { Layer } from './point.ts'
import { coarsestZoom, finestZoom } from './pyramid.ts'

/**
 * Adds noted changes of the town to the counts of its cells and forgets them, in one statement: whoever looks sees each change either
 * noted or added. One transaction at a time does it per town; another one finds nothing to do.
 *
 * @param most Changes that are added at most; each touches up to 64 rows.
 * @returns how many were added.
 */
export async function foldChanges(db: TenantDb, most = 2000): Promise<number> {
  const locked = await db.row<{ locked: boolean }>({
    name: 'map_fold_lock',
    text: `select pg_try_advisory_xact_lock(${foldLock}) as locked`,
    values: [db.tenantId],
  })
  if (!locked!.locked) return 0
  const folded = await db.row<{ taken: number }>({ name: 'map_fold', text: folding, values: [db.tenantId, most] })
  return folded!.taken
}

/** Adds all that has been noted in a town, a batch in each transaction. */
export async function foldTown(database: Database, tenant: TenantId): Promise<void> {
  while ((await database.forTenant(tenant, (db) => foldChanges(db))) > 0);
}

/**
 * Counts the points of a layer anew, finest zoom first and each zoom from the one below: after many were loaded by other ways. Others
 * may write meanwhile: one statement forgets the changes that it sees and counts the points that it sees.
 */
export async function recount(db: TenantDb, layer: Layer): Promise<void> {
  const run = (text: string, zoom: readonly number[] = []) => db.run({ name: '', text, values: [db.tenantId, layer, ...zoom] })
  // A million points take minutes and much to sort: longer, and with more memory, than a request is granted.
  for (const [name, value] of [
    ['statement_timeout', '0'],
    ['work_mem', '128MB'],
  ])
    db.send({ name: 'map_grant', text: 'select set_config($1, $2, true)', values: [name, value] })
  await db.run({ name: 'map_fold_wait', text: `select pg_advisory_xact_lock(${foldLock})`, values: [db.tenantId] })
  await run('delete from map_cell where tenant_id = $1 and layer = $2')
  const forgetting = 'with seen as (delete from map_change where tenant_id = $1 and layer = $2)'
  await run(`${forgetting} ${insertCells(pointsByMonth)}`, [finestZoom])
  for (let zoom = finestZoom - 1; zoom >= coarsestZoom; zoom -= 1) await run(insertCells(finerByMonth), [zoom])
}

const foldLock = `hashtextextended('map_fold ' || $1, 0)`
const keyBits = 2 * finest
// In this order it sorts fastest: what differs most, and is a number, comes first.
const cellKey = 'cell, category, state, zoom, layer'
const rollUps = (row: string) =>
  `(values (${row}.category, ${row}.state), (${row}.category, ''), ('', ${row}.state), ('', '')) as r (category, state)`

/** Points by month in the cells of zoom $3. */
export const pointsByMonth = `
  select $2::text as layer, $3::int as zoom, r.category, r.state, p.key >> (${keyBits} - 2 * $3::int) as cell, p.month,
    count(*) as n, sum(p.lon) as lon, sum(p.lat) as lat
  from map_point p cross join lateral ${rollUps('p')} where p.tenant_id = $1 and p.layer = $2 group by 3, 4, 5, 6`

/** The same of what has been noted. */
export const changesByMonth = `
  select $2::text as layer, $3::int as zoom, r.category, r.state, c.key >> (${keyBits} - 2 * $3::int) as cell, c.month,
    sum(c.sign) as n, sum(c.sign::bigint * c.lon) as lon, sum(c.sign::bigint * c.lat) as lat
  from map_change c cross join lateral ${rollUps('c')} where c.tenant_id = $1 and c.layer = $2 group by 3, 4, 5, 6`

/** What the pyramid says of zoom $3, by month; the sums of positions are with the first month. */
export const cellsByMonth = byMonth('c.cell', '$3::int')
/** What it says of the zoom below, in the cells of zoom $3. */
export const finerByMonth = byMonth('c.cell >> 2', '$3::int + 1')

function byMonth(cell: string, zoom: string): string {
  return `
    select c.layer, $3::int as zoom, c.category, c.state, ${cell} as cell, m.month, sum(m.n) as n,
      sum(case m.place when 1 then c.lon else 0 end) as lon, sum(case m.place when 1 then c.lat else 0 end) as lat
    from map_cell c cross join lateral ${monthsOf('c')} m
    where c.tenant_id = $1 and c.layer = $2 and c.zoom = ${zoom} group by 1, 3, 4, 5, 6`
}

/** The months of a cell with what each adds, in order. */
function monthsOf(cell: string): string {
  return `(select u.month, u.upto - lag(u.upto, 1, 0) over (order by u.place) as n, u.place
    from unnest(${cell}.months, ${cell}.upto) with ordinality as u (month, upto, place))`
}

function insertCells(byMonth: string): string {
  return `insert into map_cell (tenant_id, ${cellKey}, count, lon, lat, months, upto) select $1, ${cellsOf(byMonth)}`
}

/** Rows of cells from rows by month. */
export function cellsOf(byMonth: string): string {
  return `
    ${cellKey}, sum(n)::int, sum(lon)::bigint, sum(lat)::bigint, array_agg(month order by month) filter (where n <> 0),
    array_agg(upto::int order by month) filter (where n <> 0)
    from (select *, sum(n) over (partition by ${cellKey} order by month) as upto from (${byMonth}) b) u group by ${cellKey}`
}

const folding = `
  with taken as (
    delete from map_change where tenant_id = $1
      and id in (select id from map_change where tenant_id = $1 order by id limit $2)
    returning layer, sign, lon, lat, key, category, state, month
  ), delta as (
    select t.layer, z.zoom, r.category, r.state, t.key >> (${keyBits} - 2 * z.zoom) as cell, t.month,
      sum(t.sign)::bigint as n, sum(t.sign::bigint * t.lon)::bigint as lon, sum(t.sign::bigint * t.lat)::bigint as lat
    from taken t cross join generate_series(${coarsestZoom}, ${finestZoom}) as z (zoom) cross join lateral ${rollUps('t')}
    group by 1, 2, 3, 4, 5, 6
  ), touched as (
    select ${cellKey} from delta group by ${cellKey} having bool_or(n <> 0) or sum(lon) <> 0 or sum(lat) <> 0
  ), before as (
    select b.* from touched t cross join lateral (
      select c.* from map_cell c where c.tenant_id = $1 and c.layer = t.layer and c.zoom = t.zoom and c.category = t.category
        and c.state = t.state and c.cell = t.cell limit 1) b
  ), by_month as (
    select ${cellKey}, month, sum(n) as n, sum(lon) as lon, sum(lat) as lat from (
      select d.* from delta d natural join touched
      union all
      select b.layer, b.zoom, b.category, b.state, b.cell, m.month, m.n,
        case m.place when 1 then b.lon else 0 end, case m.place when 1 then b.lat else 0 end
      from before b cross join lateral ${monthsOf('b')} m
    ) u group by ${cellKey}, month
  ), emptied as (
    delete from map_cell c using (select ${cellKey} from by_month group by ${cellKey} having sum(n) = 0) e
    where c.tenant_id = $1 and c.layer = e.layer and c.zoom = e.zoom and c.category = e.category and c.state = e.state
      and c.cell = e.cell
  ), stored as (
    insert into map_cell (tenant_id, ${cellKey}, count, lon, lat, months, upto)
    select $1, ${cellsOf('select * from by_month')} having sum(n) > 0
    on conflict (tenant_id, ${cellKey}) do update
    set count = excluded.count, lon = excluded.lon, lat = excluded.lat, months = excluded.months, upto = excluded.upto
  )
  select count(*) as taken from taken`
