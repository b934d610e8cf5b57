import type { Knex } from 'knex'
import type { TenantDb } from '../../../kernel/db/index.ts'

const stems = (text: string) => `select left(stem, 100) from unnest(tsvector_to_array(to_tsvector('italian', ${text}))) stem`

/** Makes a report findable by the words of its title, description and address, and by its code. */
export function indexTerms(
  db: TenantDb,
  report: { id: string; code: string; title: string; description: string; address: string },
): void {
  const { id, code, title, description, address } = report
  db.send({
    name: 'report_index_terms',
    text: `insert into report_term (tenant_id, term, report_id) select $1, term, $2 from (${stems('$3')} union select lower($4)) t (term)`,
    values: [db.tenantId, id, `${title} ${description} ${address}`, code],
  })
}

/** What somebody looks for: the stems of the words, or all of them as a code. */
export interface Sought {
  readonly terms: readonly string[]
  readonly code: string
}

/** What the words are looked for by (Italian stems). */
export async function soughtBy(db: TenantDb, words: string): Promise<Sought> {
  const row = await db.row<{ terms: string[] }>({
    name: 'report_stems',
    text: `select array(${stems('$1')}) as terms`,
    values: [words],
  })
  return { terms: row!.terms, code: words.trim() }
}

/**
 * Only reports `r` that contain all the words, or have that code.
 *
 * Rows found by equality, as with petitions: under row-level security no index for full text may be used.
 */
export function containing(query: Knex.QueryBuilder, db: TenantDb, { terms, code }: Sought): void {
  query.whereRaw(
    `r.id in (select report_id from report_term where tenant_id = ? and term = any(?::text[]) group by report_id having count(*) = ?
      union all select report_id from report_term where tenant_id = ? and term = lower(?))`,
    [db.tenantId, [...terms], terms.length, db.tenantId, code],
  )
}
