import type { TenantDb } from '../db/index.ts'
import { distance } from '../map/index.ts'
import { farthest, type Geocoder, type NearPlace, type Place } from './place.ts'
import { findStreets } from './searching.ts'
import { toStreet, type Street, type StreetRow } from './street.ts'

/** The town's own index of streets: it knows one place of each, and no house numbers. */
export const streetGeocoder = (db: TenantDb): Geocoder => ({
  find: async (typed, limit) => (await findStreets(db, typed, limit)).map(placeOf),
  nearest: (position) => nearestStreet(db, position),
})

const placeOf = ({ name, position }: Street): Place => ({ name, kind: 'street', detail: '', position })

/** Compares with every street of the town: some thousands. */
async function nearestStreet(db: TenantDb, [lon, lat]: readonly [number, number]): Promise<NearPlace | undefined> {
  const row = await db.row<StreetRow>({
    name: 'place_nearest',
    text: `select name, lon, lat from place_street where tenant_id = $1
      order by ((lon - $2) * cos(radians($3))) ^ 2 + (lat - $3) ^ 2, sought limit 1`,
    values: [db.tenantId, lon, lat],
  })
  if (!row) return undefined
  const street = toStreet(row)
  const away = distance([lon, lat], street.position)
  return away <= farthest ? { place: placeOf(street), distance: away } : undefined
}
