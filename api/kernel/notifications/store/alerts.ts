import { sql, type TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import type { AreaAlert, AreaSubject } from '../area.ts'

interface AlertRow {
  id: string
  label: string
  what: AreaSubject[]
  lon: number | null
  lat: number | null
  radius: number | null
  district: string | null
}

const columns = ['id', 'label', 'what', 'lon', 'lat', 'radius', 'district']

const toAlert = ({ id, label, what, lon, lat, radius, district }: AlertRow): AreaAlert => ({
  ...{ id, label, what, district },
  circle: radius === null ? null : { lon: lon!, lat: lat!, radius },
})

/** Areas that the person follows, in the order in which they were made. */
export async function listAlerts(db: TenantDb, person: PersonId): Promise<AreaAlert[]> {
  const own = sql('area_alert').select(columns).where({ tenant_id: db.tenantId, person_id: person })
  return (await db.rows<AlertRow>(own.orderBy('id').limit(100))).map(toAlert)
}

/** Lets one request at a time add to what the person follows, so that two at once do not pass the limit; until the transaction ends. */
export async function lockAlerts(db: TenantDb, person: PersonId): Promise<void> {
  const lock = `area alerts ${db.tenantId} ${person}`
  await db.row({ name: 'alerts_lock', text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))', values: [lock] })
}

/** Keeps an area with the cells in which it lies, in place of what it was. @returns whether it is the person's, or new. */
export async function keepAlert(
  db: TenantDb,
  person: PersonId,
  alert: AreaAlert,
  cells: readonly number[],
  isNew: boolean,
): Promise<boolean> {
  const { id, label, what, circle, district } = alert
  const own = { tenant_id: db.tenantId, id }
  const values = { label, what, district, lon: circle?.lon ?? null, lat: circle?.lat ?? null, radius: circle?.radius ?? null }
  const change = isNew
    ? sql('area_alert').insert({ ...own, person_id: person, ...values })
    : sql('area_alert')
        .where({ ...own, person_id: person })
        .update(values)
  if ((await db.run(change)) === 0) return false
  await db.run(sql('area_alert_cell').where({ tenant_id: db.tenantId, alert_id: id }).delete())
  await db.run({
    name: 'alert_cells',
    text: `insert into area_alert_cell (tenant_id, cell, person_id, alert_id) select $1, c, $3, $4 from unnest($2::bigint[]) as c`,
    values: [db.tenantId, cells, person, id],
  })
  return true
}

/** @returns whether the person followed it. */
export async function removeAlert(db: TenantDb, person: PersonId, id: string): Promise<boolean> {
  return (await db.run(sql('area_alert').where({ tenant_id: db.tenantId, person_id: person, id }).delete())) > 0
}

/** Who follows any area for such subjects, by id, after one of them: what is of the whole town is in every area. */
export async function whoFollowsAny(db: TenantDb, what: AreaSubject, after: PersonId | null, limit: number): Promise<PersonId[]> {
  const rows = await db.rows<{ person: PersonId }>({
    name: 'alerts_any',
    text: `select distinct person_id as person from area_alert
      where tenant_id = $1 and $2 = any(what) and ($3::uuid is null or person_id > $3) order by person_id limit $4`,
    values: [db.tenantId, what, after, limit],
  })
  return rows.map(({ person }) => person)
}

/** An area in one of the cells, and who follows it. */
export interface AlertInCell {
  readonly person: PersonId
  readonly lon: number | null
  readonly lat: number | null
  readonly radius: number | null
}

/** Areas in the cells that are followed for such subjects, by id of the person; one person's may be split between two pages. */
export function alertsIn(
  db: TenantDb,
  { cells, what, district }: { cells: readonly number[]; what: AreaSubject; district: string | null },
  after: PersonId | null,
  limit: number,
): Promise<AlertInCell[]> {
  return db.rows({
    name: 'alerts_in',
    text: `select c.person_id as person, a.lon, a.lat, a.radius from area_alert_cell c
      join area_alert a on a.tenant_id = c.tenant_id and a.id = c.alert_id
      where c.tenant_id = $1 and c.cell = any($2::bigint[]) and $3 = any(a.what) and (a.district is null or a.district = $4)
        and ($5::uuid is null or c.person_id >= $5)
      order by c.person_id, c.alert_id limit $6`,
    values: [db.tenantId, cells, what, district, after, limit],
  })
}
