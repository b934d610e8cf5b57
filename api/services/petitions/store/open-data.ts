import { type TenantDb } from '../../../kernel/db/index.ts'
import type { ListedPetition } from './listing.ts'
import { readPetitions, selectPetitions } from './petitions.ts'

/** The newest public petitions in their author's language, as open data shows them. */
export function newestPublic(db: TenantDb, limit: number): Promise<ListedPetition[]> {
  return readPetitions(
    db,
    selectPetitions(db, 'it')
      .select('p.listed_at', 'p.signature_count')
      .where('p.is_public', true)
      .orderBy([
        { column: 'p.listed_at', order: 'desc' },
        { column: 'p.id', order: 'desc' },
      ])
      .limit(limit),
  )
}
