import type { TenantDb } from '../db/index.ts'
import { soughtForm, toStreet, type Street, type StreetRow } from './street.ts'

/** How alike, 0 to 1, some words of a name must be to what is typed. */
const alike = 0.5

/**
 * Streets of the town whose names are like what is typed, the likest first; typing errors, missing accents and a house number at the
 * end do not matter. Compares with every name of the town: some thousands.
 */
export async function findStreets(db: TenantDb, typed: string, limit: number): Promise<Street[]> {
  const sought = soughtForm(typed).replace(/(?<=\D) \d+( ?[a-z])?$/, '')
  if (!sought) return []
  const rows = await db.rows<StreetRow>({
    name: 'place_find',
    text: `select name, lon, lat from (
        select name, lon, lat, sought, word_similarity($2, sought) as likeness from place_street where tenant_id = $1 offset 0
      ) s where likeness >= $3
      order by likeness desc, position($2 in sought) = 0, length(sought), sought limit $4`,
    values: [db.tenantId, sought, alike, limit],
  })
  return rows.map(toStreet)
}
