import { sql, type TenantDb } from '../../db/index.ts'
import type { Assurance, PersonId, Standing } from '../../identity/person.ts'
import type { TrustLevel, TrustRecord } from './level.ts'

/** A person's record with what an administrator has fixed. */
export interface KeptRecord extends TrustRecord {
  readonly person: PersonId
  /** The level that an administrator has fixed, whatever is computed. */
  readonly locked: { readonly level: TrustLevel; readonly by: PersonId | null; readonly at: Date; readonly words: string } | null
}

interface Row {
  person_id: PersonId
  assurance: Assurance | null
  first_at: Date | null
  written: number
  hidden: number
  flags_followed: number
  flags_refused: number
  blocked: boolean
  locked_level: TrustLevel | null
  locked_by: PersonId | null
  locked_at: Date | null
  locked_words: string | null
}

/**
 * What trust is computed from, of people in the town of `db`. How sure it is who somebody is is what they have signed in with at most;
 * whoever asks knows it better of themselves.
 */
export async function recordsOf(db: TenantDb, people: readonly PersonId[], now: Date): Promise<Map<PersonId, KeptRecord>> {
  if (people.length === 0) return new Map()
  const rows = await db.rows<Row>({
    name: 'moderation_records',
    text: `select p.id as person_id, r.first_at, coalesce(r.written, 0) as written,
        (select count(*)::integer from moderation_outcome o where o.tenant_id = $1 and o.author_id = p.id and o.hidden) as hidden,
        f.followed as flags_followed, f.refused as flags_refused, r.locked_level, r.locked_by, r.locked_at, r.locked_words,
        (select l.assurance from person_login l where l.person_id = p.id
          order by array_position('{high,substantial,low,none}'::text[], l.assurance) limit 1) as assurance,
        exists (select from moderation_block b where b.tenant_id = $1 and b.person_id = p.id and b.lifted_at is null
          and b.from_at <= $3 and b.until_at > $3) as blocked
      from unnest($2::uuid[]) as p (id) left join moderation_record r on r.tenant_id = $1 and r.person_id = p.id
      cross join lateral (select (count(*) filter (where outcome = 'followed'))::integer as followed,
        (count(*) filter (where outcome = 'refused'))::integer as refused
        from moderation_flag where tenant_id = $1 and person_id = p.id) f`,
    values: [db.tenantId, [...new Set(people)], now],
  })
  return new Map(rows.map((row) => [row.person_id, recordOf(row, now)]))
}

const day = 86_400_000

function recordOf(row: Row, now: Date): KeptRecord {
  const { written, hidden, flags_followed, flags_refused, locked_level: level } = row
  return {
    person: row.person_id,
    assurance: row.assurance ?? 'none',
    standing: [] as Standing[],
    days: row.first_at ? Math.max(0, Math.floor((now.getTime() - row.first_at.getTime()) / day)) : 0,
    ...{ written, hidden, flags_followed, flags_refused },
    blocked: row.blocked,
    locked: level === null ? null : { level, by: row.locked_by, at: row.locked_at!, words: row.locked_words ?? '' },
  }
}

/** Fixes a person's level, or lets it be computed again (null). */
export async function lockLevel(
  db: TenantDb,
  person: PersonId,
  lock: { readonly level: TrustLevel; readonly by: PersonId; readonly words: string } | null,
  now: Date,
): Promise<void> {
  const row = {
    ...{ locked_level: lock?.level ?? null, locked_by: lock?.by ?? null, locked_words: lock?.words ?? null },
    locked_at: lock && now,
  }
  await db.run(
    sql('moderation_record')
      .insert({ tenant_id: db.tenantId, person_id: person, first_at: now, ...row })
      .onConflict(['tenant_id', 'person_id'])
      .merge(row),
  )
}
